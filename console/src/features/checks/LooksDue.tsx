import { SecondLooksDocument } from '@sanwu/schema';
import { Panel } from '../../components/Panel.tsx';
import { useDates } from '../../components/use-dates.ts';
import { useT } from '../../providers/i18n.ts';
import { useDocument } from '../../providers/use-document.ts';
import { usePermission } from '../../providers/viewer.tsx';
import { LookRow } from './LookRow.tsx';

const SHOWN = 10;

/** What is to be looked at again by today; nothing for those who do not look, or when nothing is due. */
export function LooksDue() {
  const t = useT();
  const looks = usePermission('CHECK_RECORD');
  const { today } = useDates();
  const filter = { done: false, dueOn: { range: { to: today } } };
  const { data, refetch } = useDocument(
    SecondLooksDocument,
    { filter, skip: 0, take: SHOWN },
    { enabled: looks, keep: true, live: ['secondLooks', 'dailyChecks'] },
  );
  const due = data?.secondLooks;
  if (!due || due.totalItems === 0) return null;
  return (
    <Panel title={t('secondLook.waiting')} count={due.totalItems} to="/checks/looks" toLabel={t('common.all')}>
      <ul className="rows">
        {due.items.map((look) => (
          <LookRow key={look.id} look={look} onDone={refetch} />
        ))}
      </ul>
    </Panel>
  );
}
