import type { NoticeFullFragment } from '@sanwu/schema';
import { useT } from '../../providers/i18n.ts';

/** For those of the unit who prepare the answer: who signs it. */
export function WhoSigns({ notice }: { notice: NoticeFullFragment }) {
  const t = useT();
  return <p className="note">{t('answer.headSigns', { unit: notice.addressee.shortName })}</p>;
}
