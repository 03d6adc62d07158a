import { SecondLooksWaitingDocument } from '@sanwu/schema';
import { LinkButton } from '../../components/LinkButton.tsx';
import { useDates } from '../../components/use-dates.ts';
import { useT } from '../../providers/i18n.ts';
import { useDocument } from '../../providers/use-document.ts';
import { usePermission } from '../../providers/viewer.tsx';

/** The way to what is to be looked at again by today, with how much that is; for those who look. */
export function LooksWaiting() {
  const t = useT();
  const looks = usePermission('CHECK_RECORD');
  const { today } = useDates();
  const { data } = useDocument(SecondLooksWaitingDocument, { today }, { enabled: looks, live: ['secondLooks'] });
  const waiting = data?.secondLooks.totalItems ?? 0;
  return looks && waiting > 0 ? (
    <LinkButton to="/checks/looks">{t('secondLooks.someWait', { n: waiting })}</LinkButton>
  ) : null;
}
