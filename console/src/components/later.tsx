import { type ComponentType, type ReactNode, useEffect, useState } from 'react';

interface Code<Props extends object> {
  readonly load: () => Promise<ComponentType<Props>>;
  /** as soon as it is here */
  known: ComponentType<Props> | null;
}

/**
 * A component whose code comes when it is first shown; until it is here, the sign of waiting stands in its place. Suspense would do the
 * same, but shows what came no sooner than 300 ms after the last sign of waiting: a page that opened paid that two or three times.
 */
export function later<Props extends object>(
  load: () => Promise<ComponentType<Props>>,
  waiting: ReactNode = null,
): (props: Props) => ReactNode {
  const code: Code<Props> = { load, known: null };
  return (props) => <Later code={code} waiting={waiting} props={props} />;
}

interface LaterProps<Props extends object> {
  code: Code<Props>;
  waiting: ReactNode;
  props: Props;
}

function Later<Props extends object>({ code, waiting, props }: LaterProps<Props>) {
  const [Known, setKnown] = useState(() => code.known);
  const [failed, setFailed] = useState(false);
  useEffect(() => {
    if (Known) return;
    code.load().then(
      (component) => {
        code.known = component;
        setKnown(() => component);
      },
      () => setFailed(true),
    );
  }, [Known, code]);
  if (Known) return <Known {...props} />;
  return failed ? <NotHere /> : waiting;
}

const WORDS = {
  zh: { why: '页面没有取全：网络中断，或平台刚刚更新。', again: '重新打开' },
  en: {
    why: 'The page did not come whole: the network is down, or the platform has just been updated.',
    again: 'Open again',
  },
};

/** Code of a version that is gone comes by no retry, but with the page anew. It stands before any words of the console are there. */
function NotHere() {
  const { why, again } = WORDS[document.documentElement.lang === 'en' ? 'en' : 'zh'];
  return (
    <div className="page-failed" role="alert">
      <p>{why}</p>
      <button type="button" onClick={() => location.reload()}>
        {again}
      </button>
    </div>
  );
}
