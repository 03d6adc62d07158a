import { Link } from 'react-router';
import { Due } from '../../components/Due.tsx';
import { useDates } from '../../components/use-dates.ts';
import { dayOf, daysBetween } from '../../lib/dates.ts';
import { useT } from '../../providers/i18n.ts';
import type { BoardLetter } from './board.rules.ts';

/** A letter on the board: what, to whom, by when, and whose move it is since when. */
export function LetterCard({ letter, withState }: { letter: BoardLetter; withState: boolean }) {
  const t = useT();
  const { today } = useDates();
  const days = daysBetween(dayOf(letter.inStateSince), today);
  const owed = letter.answerObligation?.state === 'OPEN' ? letter.answerObligation.workingDaysLeft : null;
  return (
    <li className="board-card">
      <Link to={`/notices/${letter.id}`}>{letter.title}</Link>
      <span className="board-facts">
        <span className="phrase">{letter.addressee.shortName}</span>
        <span className="phrase muted">{t(`noticeKind.${letter.kind}`)}</span>
        {letter.round > 1 ? <span className="phrase muted">{t('notice.round', { n: letter.round })}</span> : null}
        {withState ? <span className="phrase muted">{t(`noticeState.${letter.state}`)}</span> : null}
      </span>
      <Due day={letter.answerBy} workingDaysLeft={owed} short />
      <span className="board-facts muted">
        <span className="phrase">{letter.moveOf}</span>
        <span className="phrase">{days > 0 ? t('work.late', { n: days }) : t('work.today')}</span>
      </span>
    </li>
  );
}
