import { SetUnitHostsDocument, UnitHostsDocument } from '@sanwu/schema';
import { App, Form, Select } from 'antd';
import { useCallback, useState } from 'react';
import { Effects } from '../../components/Effects.tsx';
import { ReasonDialog } from '../../components/ReasonDialog.tsx';
import { conflictOf, refuse } from '../../providers/errors.ts';
import { execute } from '../../providers/graphql.ts';
import { useT } from '../../providers/i18n.ts';
import { useDocument } from '../../providers/use-document.ts';
import { hostWords } from './host-words.ts';
import { type ChoiceUnit, useUnitChoice } from './use-unit-choice.ts';
import type { ShownUnit } from './use-units.ts';

interface Props {
  unit: ShownUnit;
  onDone: () => void;
  onClose: () => void;
}

/** Says which departments a team sits in, or which teams a liaison office keeps contact with, having said who sees what by it. */
export function SetHosts({ unit, onDone, onClose }: Props) {
  const t = useT();
  const { notification } = App.useApp();
  const { data } = useDocument(UnitHostsDocument, { id: unit.id }, {});
  const words = hostWords(unit.kind);
  const [chosen, choose] = useState<string[]>();
  const fits = useCallback((one: ChoiceUnit) => one.kind === words?.kind, [words?.kind]);
  const options = useUnitChoice(fits);
  const before = data?.unit?.hosts ?? [];
  const hostIds = chosen ?? before.map(({ id }) => id);
  const named = (ids: string[]) => ids.map((id) => options.find(({ value }) => value === id)?.label ?? '').join('、');
  const added = hostIds.filter((id) => before.every((host) => host.id !== id));
  const left = before.filter(({ id }) => !hostIds.includes(id)).map(({ id }) => id);
  async function save(reason: string): Promise<void> {
    try {
      const input = { id: unit.id, version: data?.unit?.version ?? unit.version, hostIds, reason };
      refuse((await execute(SetUnitHostsDocument, { input })).setUnitHosts.errors);
    } catch (error) {
      if (conflictOf(error)) onDone();
      throw error;
    }
    notification.success({ message: t('hosts.done', { name: unit.name }), placement: 'bottom', duration: 3 });
    onDone();
    onClose();
  }
  if (!words) return null;
  return (
    <ReasonDialog
      title={t('hosts.title', { name: unit.name })}
      draft={`hosts:${unit.id}`}
      label={t('field.decidedBy')}
      help={t('unit.reasonHelp')}
      maxLength={200}
      confirm={t('common.save')}
      blocked={!data || (added.length === 0 && left.length === 0)}
      onConfirm={save}
      onClose={onClose}
      effect={
        <>
          <Form layout="vertical">
            <Form.Item label={t(words.title)} htmlFor="unit-hosts">
              <Select
                id="unit-hosts"
                mode="multiple"
                optionFilterProp="label"
                placeholder={t(words.empty)}
                options={options}
                value={hostIds}
                onChange={choose}
              />
            </Form.Item>
          </Form>
          <Effects
            lines={[
              added.length > 0 ? t('hosts.effectAdded', { team: unit.name, names: named(added) }) : null,
              left.length > 0 ? t('hosts.effectLeft', { team: unit.name, names: named(left) }) : null,
              added.length === 0 && left.length === 0 ? t('hosts.effectNone') : null,
            ]}
          />
        </>
      }
    />
  );
}
