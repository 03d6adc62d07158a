import { SplitUnitDocument, UnitInHandDocument } from '@sanwu/schema';
import { App, Modal } from 'antd';
import { useRef, useState } from 'react';
import { Effects } from '../../components/Effects.tsx';
import { Refusal } from '../../components/Refusal.tsx';
import { useDates } from '../../components/use-dates.ts';
import { createKeeper } from '../../lib/idempotency.ts';
import { conflictOf, refuse } from '../../providers/errors.ts';
import { execute } from '../../providers/graphql.ts';
import { useT } from '../../providers/i18n.ts';
import { messageOf } from '../../providers/message.ts';
import { useDocument } from '../../providers/use-document.ts';
import { useNamedDay } from './EffectiveDay.tsx';
import { movesOf, type SplitForm, sharesOf, splitInput } from './split.rules.ts';
import type { ShownUnit } from './use-units.ts';

interface Props {
  unit: ShownUnit;
  form: SplitForm;
  /** name of whoever goes on */
  keeper: string;
  stock: { obligationIds: string[]; unitIds: string[] };
  lettersOpen: boolean;
  onDone: () => void;
  onConflict: () => void;
  onClose: () => void;
}

/** Says what a split will do, and does it. */
export function ConfirmSplit({ unit, form, keeper, stock, lettersOpen, onDone, onConflict, onClose }: Props) {
  const t = useT();
  const { notification } = App.useApp();
  const from = useNamedDay()(form.effectiveOn || undefined);
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string>();
  const keyFor = useRef(createKeeper());
  const closes = form.continuedBy !== '';
  const blocked = closes && lettersOpen;
  const { today } = useDates();
  const { data } = useDocument(UnitInHandDocument, {
    ...{ unitId: unit.id, successorId: null, parentId: null, effectiveOn: form.effectiveOn || null },
  });
  const moving = data && movesOf(form, stock, { ...data.unitInHand, from: form.effectiveOn || today });
  const shares = sharesOf(form, stock);
  const owed = stock.obligationIds.length - shares.flatMap(({ obligationIds }) => obligationIds).length;
  const below = stock.unitIds.length - shares.flatMap(({ unitIds }) => unitIds).length;
  async function send(): Promise<void> {
    setBusy(true);
    setProblem(undefined);
    try {
      const content = splitInput(form, stock, { id: unit.id, version: unit.version });
      const input = { ...content, idempotencyKey: keyFor.current(content) };
      refuse((await execute(SplitUnitDocument, { input })).splitUnit.errors);
      notification.success({ message: t('split.done', { name: unit.name }), placement: 'bottom', duration: 3 });
      onDone();
    } catch (error) {
      if (conflictOf(error)) onConflict();
      setProblem(messageOf(error));
      setBusy(false);
    }
  }
  const lines = [
    ...shares.map(({ part, obligationIds, unitIds }) =>
      part.key === form.continuedBy
        ? t('split.effectContinues', { from, name: part.name.trim(), old: unit.name })
        : t(obligationIds.length + unitIds.length > 0 ? 'split.effectPart' : 'split.effectEmpty', {
            ...{ from, name: part.name.trim(), owed: obligationIds.length, below: unitIds.length },
          }),
    ),
    closes ? t('split.effectCloses', { from, name: unit.name }) : t('split.effectGoesOn', { name: unit.name }),
    t('split.effectRest', { name: keeper, owed, below }),
    moving && moving.before > 0 ? t('close.effectBefore', { n: moving.before, from, name: unit.name }) : null,
    moving && moving.since > 0 ? t('split.effectSince', { n: moving.since, from }) : null,
  ];
  return (
    <Modal
      open
      title={t('split.confirmTitle', { name: unit.name })}
      okText={t('split.confirm')}
      cancelText={t('split.back')}
      okButtonProps={{ disabled: blocked || !moving }}
      confirmLoading={busy}
      onOk={() => void send()}
      onCancel={onClose}
    >
      <Refusal problem={problem} />
      <Effects blocked lines={blocked ? [t('close.letters')] : []} />
      <Effects lines={lines} />
      <p className="muted">{t('split.from', { reason: form.reason.trim() })}</p>
    </Modal>
  );
}
