import { type ReactNode, useEffect, useLayoutEffect, useRef, useState } from 'react';
import { groupLights } from '../../components/light-groups.ts';
import { businessNow, useLoadedClock, useTick } from '../../providers/clock.ts';
import { useLights } from '../../providers/lights.ts';
import { withChanges } from '../../providers/lights-state.ts';
import { applyPalette, WALL } from '../../theme.ts';
import { Township } from './Township.tsx';
import { useBoard } from './use-board.ts';
import { useStage } from './use-stage.ts';
import { clockText, WallFooter } from './WallFooter.tsx';
import { WallHeader } from './WallHeader.tsx';
import { WallSide } from './WallSide.tsx';
import './wall.css';
import './wall-narrow.css';

const STALE_MS = 25_000;

/** The wall display: read from eight metres, still, exact, and honest about its age. */
export function Wall() {
  useLoadedClock();
  useTick(2_000);
  const stage = useStage();
  const { lights, connected, lastFrameAt } = useLights();
  const { board, refused } = useBoard(lights.number);
  const groups = groupLights(lights.units);
  const age = lastFrameAt === 0 ? 0 : Date.now() - lastFrameAt;
  const stale = age > STALE_MS;
  const lastAt = lastFrameAt === 0 ? null : businessNow() - age;
  const state = connected && !stale ? 'live' : lastFrameAt === 0 ? 'connecting' : 'lost';
  useEffect(() => {
    applyPalette(WALL, true);
    document.title = '大屏 · 三务公开+ 再监督平台';
    document.documentElement.classList.add('on-wall');
    return () => document.documentElement.classList.remove('on-wall');
  }, []);
  return (
    <div className={`wall${stale ? ' wall-stale' : ''}`} style={stage}>
      <WallHeader place={board?.root.shortName ?? ''} counts={lights.counts?.units} />
      <main className="wall-main">
        <Groups count={lights.units.size}>
          {groups.map((group) => (
            <Township key={group.head.unitId} group={group} />
          ))}
        </Groups>
        <WallSide changes={withChanges(board?.changes ?? [], lights.changes)} board={board} />
      </main>
      <WallFooter state={state} number={lights.number} lastAt={lastAt} board={board} />
      {stale && lastAt !== null ? (
        <div className="wall-banner" role="alert">
          数据停在 {clockText(lastAt)}，正在重新连接
        </div>
      ) : null}
      {refused ? (
        <div className="wall-banner" role="alert">
          {refused}
        </div>
      ) : null}
    </div>
  );
}

/** Townships one below the other; drawn closer where they would not fit. */
function Groups({ count, children }: { count: number; children: ReactNode }) {
  const box = useRef<HTMLDivElement>(null);
  const [dense, setDense] = useState(false);
  // biome-ignore lint/correctness/useExhaustiveDependencies: measured again when there are more or fewer tiles
  useLayoutEffect(() => {
    function measure(): void {
      const { scrollHeight = 0, clientHeight = 0 } = box.current ?? {};
      if (scrollHeight > clientHeight) setDense(true);
    }
    measure();
    // The font decides how many names stand in a row.
    void document.fonts.ready.then(measure);
  }, [count]);
  return (
    <div ref={box} className={`wall-groups${dense ? ' wall-dense' : ''}`}>
      {children}
    </div>
  );
}
