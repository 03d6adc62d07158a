import { LetterRemindersDocument, ObligationRemindersDocument, type ReminderPartsFragment } from '@sanwu/schema';
import { Panel } from '../../components/Panel.tsx';
import { useT } from '../../providers/i18n.ts';
import { useDocument } from '../../providers/use-document.ts';
import { RemindButtons } from './RemindButtons.tsx';
import { ReminderList } from './ReminderList.tsx';
import './reminders.css';

/** Who was reminded of an obligation. */
export function ObligationReminders({ id }: { id: string }) {
  const { data, refetch } = useDocument(
    ObligationRemindersDocument,
    { id },
    { live: ['obligations'], ids: { obligations: [id] } },
  );
  const owed = data?.obligation;
  if (!owed) return null;
  return (
    <Reminders reminders={owed.reminders} toRemind={owed.viewerCanRemind ? owed.id : undefined} onDone={refetch} />
  );
}

/** Who was reminded of what a letter asks for. */
export function LetterReminders({ id }: { id: string }) {
  const { data, refetch } = useDocument(
    LetterRemindersDocument,
    { id },
    {
      live: ['notices', 'obligations'],
      ids: (known) => ({ notices: [id], obligations: [known?.notice?.answerObligation?.id ?? id] }),
    },
  );
  const owed = data?.notice?.answerObligation;
  if (!data || (!owed && data.letterReminders.length === 0)) return null;
  return (
    <Reminders
      reminders={data.letterReminders}
      toRemind={owed?.viewerCanRemind ? owed.id : undefined}
      onDone={refetch}
    />
  );
}

interface Props {
  reminders: readonly ReminderPartsFragment[];
  /** the obligation of which the viewer may remind now */
  toRemind: string | undefined;
  onDone: () => void;
}

function Reminders({ reminders, toRemind, onDone }: Props) {
  const t = useT();
  return (
    <Panel title={t('reminder.title')} count={reminders.length}>
      {toRemind ? (
        <div className="reminders-act">
          <RemindButtons obligationId={toRemind} onDone={onDone} />
        </div>
      ) : null}
      <ReminderList reminders={reminders} onDone={onDone} />
    </Panel>
  );
}
