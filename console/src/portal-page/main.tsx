import { lazy, StrictMode, Suspense, useSyncExternalStore } from 'react';
import { createRoot } from 'react-dom/client';
import { loadFonts } from '../styles/load-fonts.ts';
import { applyPalette, DARK, LIGHT } from '../theme.ts';
import '../styles/base.css';
import './portal-page.css';
import { PortalPage } from './PortalPage.tsx';
import { language } from './words.ts';

// the editor is four times as heavy as the page: it comes to whoever opens it
const Explorer = lazy(() => import('./Explorer.tsx').then((module) => ({ default: module.Explorer })));

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
  return location.pathname.endsWith('/explore') ? (
    <Suspense
      fallback={<div className="page-wait" role="status" aria-label={spoken === 'zh' ? '正在打开' : 'Opening'} />}
    >
      <Explorer dark={dark} />
    </Suspense>
  ) : (
    <PortalPage />
  );
}

const root = document.getElementById('root');
if (!root) throw new Error('the page has no #root');
createRoot(root).render(
  <StrictMode>
    <Root />
  </StrictMode>,
);

loadFonts();
