import { StrictMode, useSyncExternalStore } from 'react';
import { createRoot } from 'react-dom/client';
import { later } from '../components/later.tsx';
import { loadFonts } from '../styles/load-fonts.ts';
import { applyPalette, DARK, LIGHT } from '../theme.ts';
import '../styles/base.css';
import './portal-page.css';
import { PortalPage } from './PortalPage.tsx';
import { language } from './words.ts';

// the editor is four times as heavy as the page: it comes to whoever opens it
const Explorer = later(
  () => import('./Explorer.tsx').then((module) => module.Explorer),
  <div className="page-wait" role="status" aria-label={language.get() === 'zh' ? '正在打开' : 'Opening'} />,
);

const darkness = matchMedia('(prefers-color-scheme: dark)');
const isDark = () => darkness.matches;
function watchDarkness(listener: () => void): () => void {
  darkness.addEventListener('change', listener);
  return () => darkness.removeEventListener('change', listener);
}

/** What a stranger finds at `/portal`, and at `/portal/explore` the editor. */
function Root() {
  const dark = useSyncExternalStore(watchDarkness, isDark);
  applyPalette(dark ? DARK : LIGHT, dark);
  const spoken = useSyncExternalStore(language.subscribe, language.get);
  document.documentElement.lang = spoken === 'zh' ? 'zh-CN' : 'en';
  return location.pathname.endsWith('/explore') ? <Explorer dark={dark} /> : <PortalPage />;
}

const root = document.getElementById('root');
if (!root) throw new Error('the page has no #root');
createRoot(root).render(
  <StrictMode>
    <Root />
  </StrictMode>,
);

loadFonts();
