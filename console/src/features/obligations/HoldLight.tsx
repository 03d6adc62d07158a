import { HoldLightDocument, type ObligationQuery } from '@sanwu/schema';
import { App, Button, Form } from 'antd';
import { useRef, useState } from 'react';
import { DayField } from '../../components/DayField.tsx';
import { ReasonDialog } from '../../components/ReasonDialog.tsx';
import { createKeeper } from '../../lib/idempotency.ts';
import { useClock } from '../../providers/clock.ts';
import { ApiError, refuse } from '../../providers/errors.ts';
import { execute } from '../../providers/graphql.ts';
import { useT } from '../../providers/i18n.ts';
import { useWorkingDay } from '../../providers/working-day.ts';
import { holdsOn } from './Holds.tsx';

type Owed = NonNullable<ObligationQuery['obligation']>;

/** A leader keeps the light as it is until a day. */
export function HoldLight({ owed, onDone }: { owed: Owed; onDone: () => void }) {
  const t = useT();
  const { notification } = App.useApp();
  const [asking, setAsking] = useState(false);
  const suggested = useWorkingDay(5, asking).day;
  const [chosen, setUntil] = useState<string>();
  const keyFor = useRef(createKeeper());
  const { today } = useClock();
  const untilOn = chosen ?? suggested ?? '';
  // one at a time: who wants another day frees it first
  if (!owed.viewerCanHold || owed.holds.some((one) => holdsOn(one, today))) return null;
  async function hold(reason: string): Promise<void> {
    if (untilOn === '') throw new ApiError('BAD_USER_INPUT', t('form.required', { label: t('hold.until') }));
    const content = { obligationId: owed.id, untilOn, reason };
    const input = { ...content, idempotencyKey: keyFor.current(content) };
    refuse((await execute(HoldLightDocument, { input })).holdLight.errors);
    setAsking(false);
    notification.success({ message: t('hold.done'), placement: 'bottom', duration: 3 });
    onDone();
  }
  return (
    <>
      <Button onClick={() => setAsking(true)}>{t('hold.action')}</Button>
      {asking ? (
        <ReasonDialog
          title={t('hold.action')}
          draft={`hold:${owed.id}`}
          effect={t('hold.effect', { light: t(`light.${owed.light}`) })}
          label={t('field.reason')}
          help={t('judge.reasonHelp')}
          confirm={t('hold.action')}
          onConfirm={hold}
          onClose={() => setAsking(false)}
          extra={
            <Form.Item label={t('hold.until')} htmlFor="hold-until" extra={t('hold.untilHelp')}>
              <DayField id="hold-until" value={untilOn} onChange={setUntil} />
            </Form.Item>
          }
        />
      ) : null}
    </>
  );
}
