import type { NoticeRowFragment } from '@sanwu/schema';
import { Link } from 'react-router';
import { LinkButton } from '../../components/LinkButton.tsx';
import { useDates } from '../../components/use-dates.ts';
import { useT } from '../../providers/i18n.ts';
import { usePermission } from '../../providers/viewer.tsx';

/** A letter on the clerk's page. Without the right to answer there is no button to it: it says who signs. */
export function VillageLetter({ letter }: { letter: NoticeRowFragment }) {
  const t = useT();
  const dates = useDates();
  const answers = usePermission('NOTICE_ANSWER');
  const left = dates.left(letter.answerObligation?.workingDaysLeft ?? null, letter.answerBy) ?? '';
  const toReceive = letter.state === 'ISSUED';
  return (
    <li>
      <p className="big-title">
        <Link to={`/notices/${letter.id}`}>{letter.title}</Link>
      </p>
      <p className="big-note">{t('village.answerBy', { day: dates.dayShort(letter.answerBy), left })}</p>
      {toReceive || answers ? (
        <LinkButton to={`/notices/${letter.id}`} type="primary" size="large" block>
          {t(toReceive ? 'village.openAndReceive' : 'village.openAndAnswer')}
        </LinkButton>
      ) : (
        <p className="big-how">{t('village.headSigns')}</p>
      )}
    </li>
  );
}
