import { useEffect, useRef, useState } from 'react';
import { Outlet, useLocation } from 'react-router';
import { useT } from '../../providers/i18n.ts';
import { useViewer } from '../../providers/viewer.tsx';
import { later } from '../later.tsx';
import { Waiting } from '../States.tsx';
import { IdleGuard } from './IdleGuard.tsx';
import { Navigation } from './Navigation.tsx';
import { TopBar } from './TopBar.tsx';
import { Watermark } from './Watermark.tsx';

const CommandPalette = later(() => import('./CommandPalette.tsx').then((module) => module.CommandPalette));
const Duties = later(() => import('../../features/credentials/Duties.tsx').then(({ Duties }) => Duties), <Waiting />);

/** A heading that has not come by then, and is waited for no longer, does not come. */
const HEADING_MS = 3_000;

/** After a change of page the focus moves to the new page's heading, as soon as it is there: a reader hears where it is. */
function useHeadingFocus(pathname: string): void {
  const first = useRef(true);
  // biome-ignore lint/correctness/useExhaustiveDependencies: once for each page
  useEffect(() => {
    if (first.current) {
      first.current = false;
      return undefined;
    }
    const since = Date.now();
    const timer = setInterval(() => {
      const heading = document.querySelector<HTMLElement>('#content h1');
      const busy = document.activeElement?.closest('#content, .ant-modal') ?? null;
      if (heading && !busy) heading.focus({ preventScroll: true });
      const comes = Date.now() - since < HEADING_MS || document.querySelector('#content .waiting');
      if (heading || !comes) clearInterval(timer);
    }, 50);
    return () => clearInterval(timer);
  }, [pathname]);
}

export function Shell() {
  const t = useT();
  const [searching, setSearching] = useState(false);
  const { mustDo } = useViewer();
  const { pathname } = useLocation();
  useHeadingFocus(pathname);
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
        {mustDo.length > 0 ? <Duties /> : <Outlet />}
        <footer className="secrecy">{t('shell.secrecy')}</footer>
      </main>
      {searching ? <CommandPalette onClose={() => setSearching(false)} /> : null}
      <IdleGuard />
      <Watermark />
    </div>
  );
}
