import { MoveUnitDocument, UnitInHandDocument } from '@sanwu/schema';
import { App, Form, Select } from 'antd';
import { useCallback, useState } from 'react';
import { Effects } from '../../components/Effects.tsx';
import { ReasonDialog } from '../../components/ReasonDialog.tsx';
import { ApiError, conflictOf, refuse } from '../../providers/errors.ts';
import { execute } from '../../providers/graphql.ts';
import { useT } from '../../providers/i18n.ts';
import { useDocument } from '../../providers/use-document.ts';
import { EffectiveDay, useNamedDay } from './EffectiveDay.tsx';
import { BELOW, type ChoiceUnit, useUnitChoice } from './use-unit-choice.ts';
import type { ShownUnit } from './use-units.ts';

interface Props {
  unit: ShownUnit;
  onDone: () => void;
  onClose: () => void;
}

/** Puts a unit below another one, having said what goes with it. */
export function MoveUnit({ unit, onDone, onClose }: Props) {
  const t = useT();
  const { notification } = App.useApp();
  const named = useNamedDay();
  const [parentId, setParent] = useState<string>();
  const [effectiveOn, setEffective] = useState<string>();
  const fits = useCallback(
    (one: ChoiceUnit) => (BELOW[one.kind] ?? []).includes(unit.kind) && one.id !== unit.parentId,
    [unit.kind, unit.parentId],
  );
  const options = useUnitChoice(fits);
  const variables = {
    unitId: unit.id,
    successorId: null,
    parentId: parentId ?? null,
    effectiveOn: effectiveOn ?? null,
  };
  const { data, behind } = useDocument(UnitInHandDocument, variables, { keep: true });
  const parent = options.find(({ value }) => value === parentId)?.label;
  const old = unit.pathNames.at(-2) ?? '';
  async function move(reason: string): Promise<void> {
    if (!parentId) throw new ApiError('BAD_USER_INPUT', t('form.required', { label: t('move.parent') }));
    try {
      const input = { id: unit.id, version: unit.version, parentId, effectiveOn: effectiveOn ?? null, reason };
      refuse((await execute(MoveUnitDocument, { input })).moveUnit.errors);
    } catch (error) {
      if (conflictOf(error)) onDone();
      throw error;
    }
    notification.success({ message: t('move.done', { name: unit.name }), placement: 'bottom', duration: 3 });
    onDone();
    onClose();
  }
  const hand = data?.unitInHand;
  return (
    <ReasonDialog
      title={t('move.title', { name: unit.name })}
      draft={`move:${unit.id}`}
      label={t('field.decidedBy')}
      help={t('unit.reasonHelp')}
      maxLength={200}
      confirm={t('unitAction.MOVE')}
      blocked={behind}
      onConfirm={move}
      onClose={onClose}
      effect={
        <>
          <Form layout="vertical">
            <Form.Item label={t('move.parent')} htmlFor="move-parent" required>
              <Select
                id="move-parent"
                showSearch
                optionFilterProp="label"
                placeholder={t('move.choose')}
                options={options}
                value={parentId ?? null}
                onChange={setParent}
              />
            </Form.Item>
            <EffectiveDay value={effectiveOn} onChange={setEffective} earliest={hand?.earliestOn ?? null} />
          </Form>
          {parent && hand ? (
            <Effects
              lines={[
                t('move.effectPlace', { from: named(effectiveOn), name: unit.name, parent, old }),
                hand.unitsBelow > 0 ? t('move.effectBelow', { n: hand.unitsBelow }) : null,
                hand.openBelow > 0 ? t('move.effectOpen', { n: hand.openBelow }) : t('move.effectNone'),
                t('move.effectAccess', { parent, old }),
                hand.dueSince > 0
                  ? t('move.effectSince', { n: hand.dueSince, from: named(effectiveOn), parent })
                  : t('move.effectPast', { old }),
              ]}
            />
          ) : null}
        </>
      }
    />
  );
}
