import { StrictMode, useCallback, useSyncExternalStore } from 'react';
import { createRoot } from 'react-dom/client';
import { BrowserRouter, Route, Routes } from 'react-router';
import { later } from './components/later.tsx';
import { watchSession } from './providers/auth.ts';
import { preferences } from './providers/preferences.ts';
import { watchPresence } from './providers/presence.ts';
import { loadFonts } from './styles/load-fonts.ts';
import { applyPalette, DARK, LIGHT } from './theme.ts';
import './styles/base.css';

// The dictionaries are still on their way.
const OPENING = { zh: '正在打开', en: 'Opening' };
const opening = <div className="page-wait" role="status" aria-label={OPENING[preferences.get().language]} />;

// The wall and the way in bring nothing of the console with them: they start fast and stay small.
const Wall = later(() => import('./features/wall/Wall.tsx').then(({ Wall }) => Wall), opening);
const SignIn = later(() => import('./features/accounts/SignIn.tsx').then(({ signIn }) => signIn), opening);
const Welcome = later(() => import('./features/credentials/Welcome.tsx').then(({ welcome }) => welcome), opening);
const Console = later(() => import('./app.tsx').then(({ wholeConsole }) => wholeConsole), opening);

/** Follows a media query: the page is drawn anew as soon as it turns, before a printer sees it. */
function useMedia(query: string): boolean {
  return useSyncExternalStore(
    useCallback(
      (listener) => {
        const media = matchMedia(query);
        media.addEventListener('change', listener);
        return () => media.removeEventListener('change', listener);
      },
      [query],
    ),
    () => matchMedia(query).matches,
  );
}

function Root() {
  const { theme, largeText } = useSyncExternalStore(preferences.subscribe, preferences.get);
  const systemDark = useMedia('(prefers-color-scheme: dark)');
  const onPaper = useMedia('print');
  const still = useMedia('(prefers-reduced-motion: reduce)');
  const dark = !onPaper && (theme === 'auto' ? systemDark : theme === 'dark');
  const palette = dark ? DARK : LIGHT;
  applyPalette(palette, dark);
  document.documentElement.classList.toggle('large-text', largeText);
  return (
    <BrowserRouter>
      <Routes>
        <Route path="/wall" element={<Wall />} />
        <Route path="/login" element={<SignIn />} />
        <Route path="/welcome" element={<Welcome />} />
        <Route path="*" element={<Console {...{ palette, dark, largeText, still }} />} />
      </Routes>
    </BrowserRouter>
  );
}

// before any words are there; a wall speaks Chinese
if (preferences.get().language === 'en' && location.pathname !== '/wall') document.documentElement.lang = 'en';
watchPresence();
watchSession();

const root = document.getElementById('root');
if (!root) throw new Error('the page has no #root');
createRoot(root).render(
  <StrictMode>
    <Root />
  </StrictMode>,
);

loadFonts();
