import { OccurrenceDueDocument, RecordOccurrenceDocument } from '@sanwu/schema';
import { App, Button, Form, Select } from 'antd';
import { useRef, useState } from 'react';
import { DayField } from '../../components/DayField.tsx';
import { ReasonDialog } from '../../components/ReasonDialog.tsx';
import { useDates } from '../../components/use-dates.ts';
import { createKeeper } from '../../lib/idempotency.ts';
import { useClock } from '../../providers/clock.ts';
import { ApiError, refuse } from '../../providers/errors.ts';
import { execute } from '../../providers/graphql.ts';
import { useT } from '../../providers/i18n.ts';
import { useDocument } from '../../providers/use-document.ts';

interface Choice {
  value: string;
  label: string;
}

interface Props {
  /** of which item it is, and where it happened: one is known, the other is chosen */
  items: readonly Choice[];
  units: readonly Choice[];
  onDone: () => void;
}

/** 登记发生事项: what happened where and when, and by when it must be published. */
export function RecordOccurrence(props: Props) {
  const t = useT();
  const [asking, setAsking] = useState(false);
  if (props.items.length === 0 || props.units.length === 0) return null;
  return (
    <>
      <Button onClick={() => setAsking(true)}>{t('occurrence.record')}</Button>
      {asking ? <Asked {...props} onClose={() => setAsking(false)} /> : null}
    </>
  );
}

const only = (choices: readonly Choice[]): string | undefined => (choices.length === 1 ? choices[0]?.value : undefined);

function Asked({ items, units, onDone, onClose }: Props & { onClose: () => void }) {
  const t = useT();
  const { notification } = App.useApp();
  const { today } = useClock();
  const dates = useDates();
  const [itemId, setItem] = useState(only(items));
  const [unitId, setUnit] = useState(only(units));
  const [happenedOn, setDay] = useState(today);
  const keyFor = useRef(createKeeper());
  async function record(what: string): Promise<void> {
    if (!itemId) throw new ApiError('BAD_USER_INPUT', t('form.required', { label: t('field.item') }));
    if (!unitId) throw new ApiError('BAD_USER_INPUT', t('form.required', { label: t('field.unit') }));
    const content = { itemId, unitId, happenedOn, what };
    const { recordOccurrence: done } = await execute(RecordOccurrenceDocument, {
      input: { ...content, idempotencyKey: keyFor.current(content) },
    });
    refuse(done.errors);
    const open = done.occurrence?.state === 'OPEN';
    const message = open
      ? t('occurrence.recorded', { day: dates.day(done.occurrence?.dueOn ?? '') })
      : t('occurrence.recordedMet');
    notification.success({ message, placement: 'bottom', duration: 5 });
    onDone();
    onClose();
  }
  const fields = [
    { id: 'occurrence-item', label: t('field.item'), choices: items, value: itemId, choose: setItem },
    { id: 'occurrence-unit', label: t('field.unit'), choices: units, value: unitId, choose: setUnit },
  ];
  return (
    <ReasonDialog
      title={t('occurrence.record')}
      draft={`occurrence:${only(items) ?? ''}:${only(units) ?? ''}`}
      effect={
        <>
          <p className="facts-line">
            {fields.flatMap(({ id, choices }) =>
              choices.length === 1 ? [<strong key={id}>{choices[0]?.label}</strong>] : [],
            )}
          </p>
          {t('occurrence.effect')}
        </>
      }
      label={t('occurrence.what')}
      help={t('occurrence.whatHelp')}
      maxLength={200}
      confirm={t('occurrence.confirm')}
      onConfirm={record}
      onClose={onClose}
      before={
        <>
          {fields
            .filter(({ choices }) => choices.length > 1)
            .map(({ id, label, choices, value, choose }) => (
              <Form.Item key={id} label={label} htmlFor={id} required>
                <Select
                  id={id}
                  showSearch
                  optionFilterProp="label"
                  placeholder={t('occurrence.choose')}
                  options={[...choices]}
                  value={value ?? null}
                  onChange={choose}
                />
              </Form.Item>
            ))}
          <Form.Item label={t('occurrence.day')} htmlFor="occurrence-day" required>
            <DayField id="occurrence-day" value={happenedOn} onChange={setDay} past />
          </Form.Item>
          {itemId && happenedOn ? <DueStatement itemId={itemId} happenedOn={happenedOn} /> : null}
        </>
      }
    />
  );
}

/** By when it must be published, and how that day is come by. */
function DueStatement({ itemId, happenedOn }: { itemId: string; happenedOn: string }) {
  const t = useT();
  const dates = useDates();
  const { today } = useClock();
  const { data } = useDocument(OccurrenceDueDocument, { id: itemId, happenedOn }, { keep: true });
  if (!data) return null;
  const due = data.disclosureItem?.occurrenceDue;
  if (!due) return <p className="occurrence-due">{t('occurrence.notAsked')}</p>;
  return (
    <div className="occurrence-due" role="status">
      <strong>{t(due.dueOn < today ? 'occurrence.overdue' : 'occurrence.due', { day: dates.day(due.dueOn) })}</strong>
      <span className="muted">{due.text}</span>
      {due.provisional ? <span className="muted">{t('due.provisional')}</span> : null}
    </div>
  );
}
