import type { UnitInHandQuery } from '@sanwu/schema';
import { Button, Form, Input, Radio, Select } from 'antd';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { ErrorSummary } from '../../components/ErrorSummary.tsx';
import { Panel } from '../../components/Panel.tsx';
import { useDates } from '../../components/use-dates.ts';
import { newKey } from '../../lib/idempotency.ts';
import { useT } from '../../providers/i18n.ts';
import { useDraft } from '../../providers/use-draft.ts';
import { ConfirmSplit } from './ConfirmSplit.tsx';
import { EffectiveDay } from './EffectiveDay.tsx';
import { ShareOut } from './ShareOut.tsx';
import { SplitParts } from './SplitParts.tsx';
import { emptyPart, faultsOf, type SplitForm } from './split.rules.ts';
import type { TreeUnit } from './unit-tree.ts';
import type { ShownUnit } from './use-units.ts';

interface Props {
  unit: ShownUnit;
  hand: UnitInHandQuery['unitInHand'];
  below: readonly TreeUnit[];
  onConflict: () => void;
}

/** New units, who goes on, and who takes what. */
export function SplitUnitForm({ unit, hand, below, onConflict }: Props) {
  const t = useT();
  const dates = useDates();
  const navigate = useNavigate();
  const draft = useDraft<SplitForm>(`split:${unit.id}`);
  const [form, setForm] = useState<SplitForm>(
    () => draft.kept ?? { parts: [emptyPart(newKey())], continuedBy: '', owners: {}, effectiveOn: '', reason: '' },
  );
  const [refusals, setRefusals] = useState(0);
  const [asking, setAsking] = useState(false);
  const faults = faultsOf(form);
  function change(part: Partial<SplitForm>): void {
    const next = { ...form, ...part };
    setForm(next);
    draft.keep(next);
  }
  function check(): void {
    if (faults.length === 0) setAsking(true);
    else setRefusals(refusals + 1);
  }
  const named = form.parts.map(({ key, name }, index) => ({
    value: key,
    label: name.trim() || t('split.part', { n: index + 1 }),
  }));
  const closes = form.continuedBy !== '';
  const keeper = named.find(({ value }) => value === form.continuedBy)?.label ?? unit.name;
  const share = { owners: form.owners, onChange: (owners: SplitForm['owners']) => change({ owners }) };
  const takers = { keeper, continues: closes, parts: named.filter(({ value }) => value !== form.continuedBy) };
  return (
    <>
      {draft.kept ? <p className="note">{t('form.draftKept')}</p> : null}
      {refusals > 0 ? <ErrorSummary messages={faults.map((fault) => t(fault))} refusals={refusals} /> : null}
      <SplitParts parts={form.parts} onChange={(parts) => change({ parts })} />
      <Panel title={t('split.old', { name: unit.name })}>
        <div className="panel-words">
          <Radio.Group
            className="split-fate"
            value={closes}
            onChange={(event) => change({ continuedBy: event.target.value ? (form.parts[0]?.key ?? '') : '' })}
          >
            <Radio value={false}>{t('split.goesOn')}</Radio>
            <Radio value={true}>{t('split.closes')}</Radio>
          </Radio.Group>
          {closes ? (
            <Form.Item label={t('split.continuedBy')} htmlFor="continued-by" layout="vertical">
              <Select
                id="continued-by"
                options={named}
                value={form.continuedBy}
                onChange={(continuedBy: string) => change({ continuedBy })}
              />
            </Form.Item>
          ) : null}
        </div>
      </Panel>
      {below.length > 0 ? (
        <ShareOut
          title={t('split.below')}
          items={below.map(({ id, name }) => ({ id, name, note: null }))}
          {...share}
          {...takers}
        />
      ) : null}
      {hand.obligations.length > 0 ? (
        <ShareOut
          title={t('split.owed')}
          items={hand.obligations.map(({ id, title, dueOn, state }) => ({
            id,
            name: title,
            note: state === 'UPCOMING' ? t('split.upcoming') : t('filter.due', { day: dates.day(dueOn) }),
          }))}
          {...share}
          {...takers}
        />
      ) : null}
      <Panel title={t('split.decided')}>
        <div className="panel-words">
          <Input.TextArea
            aria-label={t('field.decidedBy')}
            placeholder={t('field.decidedBy')}
            value={form.reason}
            onChange={(event) => change({ reason: event.target.value })}
            autoSize={{ minRows: 2 }}
            maxLength={200}
          />
          <p className="muted">{t('unit.reasonHelp')}</p>
          <EffectiveDay
            value={form.effectiveOn || undefined}
            onChange={(effectiveOn) => change({ effectiveOn })}
            earliest={closes ? hand.earliestOn : null}
          />
        </div>
      </Panel>
      <div className="form-actions page-end">
        <Button type="primary" onClick={check}>
          {t('split.check')}
        </Button>
        <Button onClick={() => void navigate(`/units/${unit.id}`)}>{t('common.cancel')}</Button>
      </div>
      {asking ? (
        <ConfirmSplit
          unit={unit}
          form={form}
          keeper={keeper}
          stock={{ obligationIds: hand.obligations.map(({ id }) => id), unitIds: below.map(({ id }) => id) }}
          lettersOpen={hand.lettersOpen}
          onDone={() => {
            draft.forget();
            void navigate(`/units/${unit.id}`);
          }}
          onConflict={onConflict}
          onClose={() => setAsking(false)}
        />
      ) : null}
    </>
  );
}
