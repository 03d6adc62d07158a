import { CloseUnitDocument, UnitInHandDocument, type UnitInHandQuery, type UnitKind } from '@sanwu/schema';
import { App, Form, Select } from 'antd';
import { useCallback, useState } from 'react';
import { Effects } from '../../components/Effects.tsx';
import { ReasonDialog } from '../../components/ReasonDialog.tsx';
import { useDates } from '../../components/use-dates.ts';
import { conflictOf, refuse } from '../../providers/errors.ts';
import { execute } from '../../providers/graphql.ts';
import { type Translate, useT } from '../../providers/i18n.ts';
import { useDocument } from '../../providers/use-document.ts';
import { EffectiveDay, useNamedDay } from './EffectiveDay.tsx';
import { type ChoiceUnit, useUnitChoice } from './use-unit-choice.ts';
import type { ShownUnit } from './use-units.ts';

interface Props {
  unit: ShownUnit;
  onDone: () => void;
  onClose: () => void;
}

type Hand = UnitInHandQuery['unitInHand'];

/** Closes a unit, or merges it into another one, having said what becomes of what it still owes. */
export function CloseUnit({ unit, onDone, onClose }: Props) {
  const t = useT();
  const { notification } = App.useApp();
  const named = useNamedDay();
  const dates = useDates();
  const [successorId, setSuccessor] = useState<string>();
  const [effectiveOn, setEffective] = useState<string>();
  const fits = useCallback((one: ChoiceUnit) => one.kind === unit.kind && one.id !== unit.id, [unit.kind, unit.id]);
  const options = useUnitChoice(fits);
  const variables = {
    unitId: unit.id,
    successorId: successorId ?? null,
    parentId: null,
    effectiveOn: effectiveOn ?? null,
  };
  const { data, behind } = useDocument(UnitInHandDocument, variables, { keep: true });
  const hand = data?.unitInHand;
  const successor = options.find(({ value }) => value === successorId)?.label;
  const blocked = hand ? blockedBy(hand, t) : [];
  async function close(reason: string): Promise<void> {
    try {
      const { id, version } = unit;
      const input = { id, version, successorId: successorId ?? null, effectiveOn: effectiveOn ?? null, reason };
      refuse((await execute(CloseUnitDocument, { input })).closeUnit.errors);
    } catch (error) {
      if (conflictOf(error)) onDone();
      throw error;
    }
    const message = t(successorId ? 'close.doneMerged' : 'close.done', { name: unit.name });
    notification.success({ message, placement: 'bottom', duration: 3 });
    onDone();
    onClose();
  }
  return (
    <ReasonDialog
      title={t('close.title', { name: unit.name })}
      draft={`close:${unit.id}`}
      label={t('field.decidedBy')}
      help={t('unit.reasonHelp')}
      maxLength={200}
      confirm={t(successorId ? 'close.confirmMerge' : 'close.confirm')}
      blocked={!hand || behind || blocked.length > 0}
      onConfirm={close}
      onClose={onClose}
      effect={
        <>
          <Effects blocked lines={blocked} />
          <Form layout="vertical">
            <Form.Item label={t('close.successor')} htmlFor="close-successor" extra={t('close.successorHelp')}>
              <Select
                id="close-successor"
                showSearch
                allowClear
                optionFilterProp="label"
                placeholder={t('close.none')}
                options={options}
                value={successorId ?? null}
                onChange={(value: string | undefined) => setSuccessor(value)}
              />
            </Form.Item>
            <EffectiveDay value={effectiveOn} onChange={setEffective} earliest={hand?.earliestOn ?? null} />
          </Form>
          {hand && blocked.length === 0 ? (
            <Effects
              lines={effectsOf(
                hand,
                { ...unit, successor, from: named(effectiveOn), on: effectiveOn ?? dates.today },
                t,
              )}
            />
          ) : null}
        </>
      }
    />
  );
}

function blockedBy({ lettersOpen, unitsBelow }: Hand, t: Translate): string[] {
  return [
    ...(lettersOpen ? [t('close.letters')] : []),
    ...(unitsBelow > 0 ? [t('close.below', { n: unitsBelow })] : []),
  ];
}

interface Ending {
  name: string;
  kind: UnitKind;
  successor: string | undefined;
  on: string;
  /** that day in words */
  from: string;
}

function effectsOf({ obligations, vehicles }: Hand, { name, kind, successor, on, from }: Ending, t: Translate) {
  const passing = obligations.filter(({ passes }) => passes).length;
  const ending = obligations.length - passing;
  const before = obligations.filter(({ dueOn }) => dueOn < on).length;
  return [
    successor ? t('close.effectMerge', { from, name, successor }) : t('close.effectEnd', { from, name }),
    passing > 0 && successor ? t('close.effectPasses', { n: passing, successor }) : null,
    ending > 0 && successor ? t('close.effectKnown', { n: ending }) : null,
    ending > 0 && !successor ? t('close.effectGone', { n: ending }) : null,
    obligations.length === 0 ? t('close.effectNone') : null,
    before > 0 ? t('close.effectBefore', { n: before, from, name }) : null,
    vehicles > 0 && successor ? t('close.effectVehicles', { n: vehicles, successor }) : null,
    vehicles > 0 && !successor ? t('close.effectStruck', { n: vehicles }) : null,
    successor && kind === 'DEPARTMENT' ? t('close.effectTeams', { successor }) : null,
    successor && kind === 'RESIDENT_TEAM' ? t('close.effectHosts', { successor }) : null,
    t('close.effectHistory'),
  ];
}
