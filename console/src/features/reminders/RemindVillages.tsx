import { VillagesToRemindDocument } from '@sanwu/schema';
import { useT } from '../../providers/i18n.ts';
import { useDocument } from '../../providers/use-document.ts';
import { usePermission } from '../../providers/viewer.tsx';
import { RemindMany } from './RemindMany.tsx';
import './reminders.css';

/** Reminds the villages of what is coming due or late, all at once. */
export function RemindVillages({ under }: { under: string }) {
  const t = useT();
  const reminds = usePermission('REMIND');
  const { data, refetch } = useDocument(
    VillagesToRemindDocument,
    { under },
    { enabled: reminds, live: ['obligations'] },
  );
  const lit = (data?.obligations.items ?? []).filter(({ viewerCanRemind }) => viewerCanRemind);
  if (lit.length === 0) return null;
  const units = new Set(lit.map(({ unit }) => unit.id)).size;
  return (
    <RemindMany
      obligationIds={lit.map(({ id }) => id)}
      label={t('reminder.villages', { n: units })}
      ask={t('reminder.villagesAsk', { units, n: lit.length })}
      onDone={refetch}
    />
  );
}
