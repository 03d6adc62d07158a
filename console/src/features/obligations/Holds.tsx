import { LiftHoldDocument, type ObligationQuery } from '@sanwu/schema';
import { App, Button } from 'antd';
import { useState } from 'react';
import { Panel } from '../../components/Panel.tsx';
import { ReasonDialog } from '../../components/ReasonDialog.tsx';
import { useDates } from '../../components/use-dates.ts';
import { useClock } from '../../providers/clock.ts';
import { refuse } from '../../providers/errors.ts';
import { execute } from '../../providers/graphql.ts';
import { useT } from '../../providers/i18n.ts';

type Owed = NonNullable<ObligationQuery['obligation']>;
type Hold = Owed['holds'][number];

/** Whether a hold still holds, or will. */
export const holdsOn = ({ liftedOn, untilOn }: Hold, day: string): boolean =>
  liftedOn === null && (untilOn === null || untilOn >= day);

/** When the light was held and why; a leader can free it again. */
export function Holds({ owed, onDone }: { owed: Owed; onDone: () => void }) {
  const t = useT();
  const { notification } = App.useApp();
  const [lifting, setLifting] = useState<Hold>();
  if (owed.holds.length === 0) return null;
  async function lift(hold: Hold, reason: string): Promise<void> {
    refuse((await execute(LiftHoldDocument, { input: { id: hold.id, reason } })).liftHold.errors);
    setLifting(undefined);
    notification.success({ message: t('hold.lifted'), placement: 'bottom', duration: 3 });
    onDone();
  }
  return (
    <Panel title={t('hold.title')} count={owed.holds.length}>
      <ul className="hold-list">
        {owed.holds.map((hold) => (
          <HoldRow key={hold.id} hold={hold} {...(owed.viewerCanHold ? { onLift: () => setLifting(hold) } : {})} />
        ))}
      </ul>
      {lifting ? (
        <ReasonDialog
          title={t('hold.lift')}
          draft={`lift:${lifting.id}`}
          effect={t('hold.liftEffect')}
          label={t('field.reason')}
          confirm={t('hold.lift')}
          onConfirm={(reason) => lift(lifting, reason)}
          onClose={() => setLifting(undefined)}
        />
      ) : null}
    </Panel>
  );
}

function HoldRow({ hold, onLift }: { hold: Hold; onLift?: () => void }) {
  const t = useT();
  const dates = useDates();
  const { today } = useClock();
  const over = !holdsOn(hold, today);
  return (
    <li className={over ? 'over' : ''}>
      <span>{hold.reason}</span>
      <span className="muted">
        {hold.untilOn
          ? t('hold.span', { from: dates.day(hold.fromOn), until: dates.day(hold.untilOn) })
          : t('hold.since', { from: dates.day(hold.fromOn) })}
      </span>
      {hold.liftedOn ? (
        <span className="muted">
          {t('hold.liftedOn', { day: dates.day(hold.liftedOn), reason: hold.liftedReason ?? '' })}
        </span>
      ) : null}
      {onLift && !over ? <Button onClick={onLift}>{t('hold.lift')}</Button> : null}
    </li>
  );
}
