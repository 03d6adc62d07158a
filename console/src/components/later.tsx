import { type ComponentType, type ReactNode, useEffect, useState } from 'react';

interface Code<Props extends object> {
  readonly load: () => Promise<ComponentType<Props>>;
  /** on its way, since somebody wants to show it */
  coming: Promise<ComponentType<Props>> | null;
  /** as soon as it is here */
  known: ComponentType<Props> | null;
}

/**
 * A component whose code comes when it is first shown; until it is here, the sign of waiting stands in its place. Suspense would do the
 * same, but shows what came no sooner than 300 ms after the last sign of waiting: a page that opened paid that two or three times
 * (docs/adr/0053-code-that-comes-later-waits-for-nothing.md).
 * @param waiting none for what comes over the page
 */
export function later<Props extends object>(
  load: () => Promise<ComponentType<Props>>,
  waiting: ReactNode = null,
): (props: Props) => ReactNode {
  const code: Code<Props> = { load, coming: null, known: null };
  return (props) => <Later code={code} waiting={waiting} props={props} />;
}

function fetched<Props extends object>(code: Code<Props>): Promise<ComponentType<Props>> {
  code.coming ??= code.load().then(
    (component) => {
      code.known = component;
      return component;
    },
    (error: unknown) => {
      code.coming = null;
      throw error;
    },
  );
  return code.coming;
}

interface LaterProps<Props extends object> {
  code: Code<Props>;
  waiting: ReactNode;
  props: Props;
}

function Later<Props extends object>({ code, waiting, props }: LaterProps<Props>) {
  const [Known, setKnown] = useState(() => code.known);
  const [failed, setFailed] = useState(false);
  // asked for before the sign of waiting is painted; who waits for it is told below
  if (!Known && !failed) fetched(code).catch(() => undefined);
  useEffect(() => {
    if (Known) return;
    fetched(code).then(
      (component) => setKnown(() => component),
      () => setFailed(true),
    );
  }, [Known, code]);
  if (Known) return <Known {...props} />;
  return failed ? <NotHere over={waiting === null} /> : waiting;
}

const WORDS = {
  zh: { why: '页面没有取全：网络中断，或平台刚刚更新。', again: '重新打开' },
  en: {
    why: 'The page did not come whole: the network is down, or the platform has just been updated.',
    again: 'Open again',
  },
};
/** At a wall nobody stands who would press a button. */
const WALL_AGAIN_MS = 15_000;

/** Code of a version that is gone comes by no retry, but with the page anew. It stands before any words of the console are there. */
function NotHere({ over }: { over: boolean }) {
  const { why, again } = WORDS[document.documentElement.lang === 'en' ? 'en' : 'zh'];
  useEffect(() => {
    if (location.pathname !== '/wall') return undefined;
    const timer = setTimeout(() => location.reload(), WALL_AGAIN_MS);
    return () => clearTimeout(timer);
  }, []);
  return (
    <div className={over ? 'page-failed page-failed-over' : 'page-failed'} role="alert">
      <p>{why}</p>
      <button type="button" onClick={() => location.reload()}>
        {again}
      </button>
    </div>
  );
}
