import type { LightChangePartsFragment } from '@sanwu/schema';
import { LightIcon } from '../../components/LightIcon.tsx';
import { agoText, dropYear } from '../../lib/dates.ts';
import { useClock } from '../../providers/clock.ts';
import { type Board, changeLines, untilText } from './wall-board.ts';
import { LIGHT_WORDS } from './words.ts';

interface Props {
  changes: readonly LightChangePartsFragment[];
  board: Board | undefined;
}

const CHANGES = 5;
const UPCOMING = 2;
const PANEL_MS = 30_000;
const HOLD_MS = 120_000;

/** What changed, newest first; below it what falls due next, taking turns with the letters and the rate. */
export function WallSide({ changes, board }: Props) {
  const { now, today } = useClock();
  const lines = changeLines(changes, today, CHANGES);
  const newest = lines[0];
  // A new red light holds the stage: nothing takes turns while it is news.
  const held = newest?.to === 'RED' && now - Date.parse(newest.recordedAt) < HOLD_MS;
  const other = !held && Math.floor(now / PANEL_MS) % 2 === 1;
  return (
    <aside className="wall-side">
      <section aria-label="最近变化">
        <h2>最近变化</h2>
        {lines.length === 0 ? <p className="wall-none">还没有变化</p> : null}
        <ol>
          {lines.map((line, index) => (
            <li
              key={line.id}
              className={`wall-change wall-change-${line.to.toLowerCase()}${index === 0 ? ' wall-newest' : ''}`}
            >
              <LightIcon light={line.to} label={LIGHT_WORDS[line.to]} />
              <strong>{line.unitName}</strong>
              <time dateTime={line.recordedAt}>{agoText(line.recordedAt, now)}</time>
              <p>{line.text}</p>
              {index === 0 ? <p className="wall-why">{line.explanation}</p> : null}
            </li>
          ))}
        </ol>
      </section>
      {other && board ? <Progress board={board} /> : <Upcoming board={board} today={today} />}
    </aside>
  );
}

function Upcoming({ board, today }: { board: Board | undefined; today: string }) {
  const rows = (board?.upcoming ?? []).slice(0, UPCOMING);
  return (
    <section aria-label="即将到期">
      <h2>即将到期</h2>
      {board && rows.length === 0 ? <p className="wall-none">近期没有到期的事项</p> : null}
      <ol>
        {rows.map((row) => (
          <li key={row.id} className="wall-change">
            <LightIcon light={row.light} label={LIGHT_WORDS[row.light]} />
            <strong>{row.unit.shortName}</strong>
            <span className="wall-until">{untilText(row.dueOn, today, row.workingDaysLeft)}</span>
            <p>{dropYear(row.title, today)}</p>
          </li>
        ))}
      </ol>
    </section>
  );
}

function Progress({ board }: { board: Board }) {
  const { percent, numerator, denominator } = board.onTimeRate;
  return (
    <section aria-label="公开与文书">
      <h2>公开与文书</h2>
      <div className="wall-progress">
        <p>
          <strong>{percent === null ? '–' : `${percent.toFixed(1)}%`}</strong>
          按时公开率 {numerator}/{denominator}
        </p>
        <p>
          <strong>{board.openNotices}</strong>
          在办文书
        </p>
      </div>
    </section>
  );
}
