import type { NoticeState } from '@sanwu/schema';
import { Link } from 'react-router';
import { useT } from '../../providers/i18n.ts';

/** A letter's state in one word: neutral, because only lights are coloured. */
export function StateTag({ state }: { state: NoticeState }) {
  const t = useT();
  return <span className={`state-tag state-${state.toLowerCase()}`}>{t(`noticeState.${state}`)}</span>;
}

/** A letter by its number, with its state. */
export function LetterState({
  notice,
}: {
  notice: { id: string; number: string | null; serial: string; state: NoticeState };
}) {
  return (
    <span className="letter-state">
      <Link to={`/notices/${notice.id}`}>{notice.number ?? notice.serial}</Link>
      <StateTag state={notice.state} />
    </span>
  );
}
