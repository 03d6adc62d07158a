import { type UnitKind, UnitNamesDocument } from '@sanwu/schema';
import { Checkbox, Form, Select } from 'antd';
import { useT } from '../../providers/i18n.ts';
import { useDocument } from '../../providers/use-document.ts';

const KINDS: UnitKind[] = ['TOWNSHIP', 'VILLAGE', 'DEPARTMENT', 'RESIDENT_TEAM', 'DISCIPLINE_COMMITTEE', 'COLLECTIVE'];

interface Where {
  unitId: string | undefined;
  unitKinds: UnitKind[];
}

/** Which units: those of some kinds at and below one. */
export function UnitsFields({ value, onChange }: { value: Where; onChange: (value: Where) => void }) {
  const t = useT();
  const { data } = useDocument(UnitNamesDocument, {});
  const options = (data?.units ?? [])
    .filter(({ kind, closedOn }) => closedOn === null && (kind === 'DISTRICT' || KINDS.includes(kind)))
    .map(({ id, shortName }) => ({ value: id, label: shortName }));
  return (
    <>
      <Form.Item label={t('checkPlan.below')} htmlFor="units-below" required>
        <Select
          id="units-below"
          showSearch
          optionFilterProp="label"
          placeholder={t('checkPlan.chooseUnit')}
          value={value.unitId ?? null}
          options={options}
          onChange={(unitId) => onChange({ ...value, unitId: unitId ?? undefined })}
        />
      </Form.Item>
      <Form.Item label={t('checkPlan.kinds')} required>
        <Checkbox.Group
          value={value.unitKinds}
          options={KINDS.map((kind) => ({ value: kind, label: t(`unitKind.${kind}`) }))}
          onChange={(unitKinds) => onChange({ ...value, unitKinds: unitKinds as UnitKind[] })}
        />
      </Form.Item>
    </>
  );
}
