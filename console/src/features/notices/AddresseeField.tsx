import { UnitNamesDocument } from '@sanwu/schema';
import { Form } from 'antd';
import type { Rule } from 'antd/es/form';
import { useMemo } from 'react';
import { useT } from '../../providers/i18n.ts';
import { useDocument } from '../../providers/use-document.ts';
import { ChoiceField } from './ChoiceField.tsx';

const ADDRESSED = new Set(['TOWNSHIP', 'VILLAGE', 'DEPARTMENT', 'COLLECTIVE', 'RESIDENT_TEAM']);

/** Which unit a letter goes to; a village is named with its township, because names repeat. */
export function AddresseeField({ rules }: { rules: Rule[] }) {
  const t = useT();
  const { data } = useDocument(UnitNamesDocument, {});
  const options = useMemo(() => {
    const names = new Map((data?.units ?? []).map((unit) => [unit.id, unit.shortName]));
    return (data?.units ?? [])
      .filter((unit) => ADDRESSED.has(unit.kind) && unit.closedOn === null)
      .map((unit) => {
        const parent = unit.kind === 'VILLAGE' ? names.get(unit.parentId ?? '') : undefined;
        return { value: unit.id, label: parent ? t('unit.within', { name: unit.name, parent }) : unit.name };
      });
  }, [data, t]);
  return (
    <Form.Item name="addresseeId" label={t('field.addressee')} rules={rules}>
      <ChoiceField searchable options={options} placeholder={t('notice.chooseUnit')} />
    </Form.Item>
  );
}
