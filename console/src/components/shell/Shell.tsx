import { lazy, Suspense, useEffect, useState } from 'react';
import { Outlet, useLocation } from 'react-router';
import { useT } from '../../providers/i18n.ts';
import { Waiting } from '../States.tsx';
import { Navigation } from './Navigation.tsx';
import { TopBar } from './TopBar.tsx';

const CommandPalette = lazy(() =>
  import('./CommandPalette.tsx').then((module) => ({ default: module.CommandPalette })),
);

export function Shell() {
  const t = useT();
  const [searching, setSearching] = useState(false);
  const { pathname } = useLocation();
  useEffect(() => {
    function onKey(event: KeyboardEvent): void {
      if (event.key.toLowerCase() !== 'k' || !(event.ctrlKey || event.metaKey)) return;
      event.preventDefault();
      setSearching((open) => !open);
    }
    addEventListener('keydown', onKey);
    return () => removeEventListener('keydown', onKey);
  }, []);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new page starts at its top
  useEffect(() => {
    // In braces: newer browsers answer with a promise, which is no clean-up.
    window.scrollTo(0, 0);
  }, [pathname]);
  return (
    <div className="shell">
      <a className="skip-link" href="#content">
        {t('shell.skip')}
      </a>
      <TopBar onSearch={() => setSearching(true)} />
      <Navigation />
      <main id="content" className="shell-content" tabIndex={-1}>
        <Suspense fallback={<Waiting />}>
          <Outlet />
        </Suspense>
        <footer className="secrecy">{t('shell.secrecy')}</footer>
      </main>
      {searching ? (
        <Suspense fallback={null}>
          <CommandPalette onClose={() => setSearching(false)} />
        </Suspense>
      ) : null}
    </div>
  );
}
