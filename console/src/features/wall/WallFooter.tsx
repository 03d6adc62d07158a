import { timeOf } from '../../lib/dates.ts';
import { type Board, spaced } from './wall-board.ts';

interface Props {
  state: 'live' | 'connecting' | 'lost';
  number: number | null;
  /** business instant of the last frame, null before it */
  lastAt: number | null;
  board: Board | undefined;
}

const WORDS = { live: '实时', connecting: '正在连接', lost: '连接中断，正在重连' };

/** Whether it is live, and of when the last number is. */
export function WallFooter({ state, number, lastAt, board }: Props) {
  const percent = board?.onTimeRate.percent ?? null;
  return (
    <footer className="wall-footer">
      <span className={`wall-state wall-state-${state}`} role="status">
        {WORDS[state]}
      </span>
      <span>
        {lastAt === null ? '' : `数据时间 ${clockText(lastAt)}`}
        {number === null ? '' : ` · 数据序号 ${spaced(number)}`}
      </span>
      {percent === null ? null : <span>按时公开率 {percent.toFixed(1)}%</span>}
      {board ? <span>在办文书 {board.openNotices} 件</span> : null}
      <span className="wall-secrecy">本系统禁止处理涉密信息</span>
    </footer>
  );
}

/** 09:32:07 in Asia/Shanghai. */
export function clockText(instant: number): string {
  return `${timeOf(instant)}:${String(Math.floor(instant / 1_000) % 60).padStart(2, '0')}`;
}
