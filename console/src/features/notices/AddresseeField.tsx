import { UnitNamesDocument } from '@sanwu/schema';
import { Form } from 'antd';
import type { Rule } from 'antd/es/form';
import { useMemo } from 'react';
import { useT } from '../../providers/i18n.ts';
import { useDocument } from '../../providers/use-document.ts';
import { ChoiceField } from './ChoiceField.tsx';
import { ManyField } from './ManyField.tsx';

const ADDRESSED = new Set(['TOWNSHIP', 'VILLAGE', 'DEPARTMENT', 'COLLECTIVE', 'RESIDENT_TEAM']);

/** Units that can be written to; a village is named with its township, because names repeat. */
function useAddressees(): { value: string; label: string }[] {
  const t = useT();
  const { data } = useDocument(UnitNamesDocument, {});
  return useMemo(() => {
    const names = new Map((data?.units ?? []).map((unit) => [unit.id, unit.shortName]));
    return (data?.units ?? [])
      .filter((unit) => ADDRESSED.has(unit.kind) && unit.closedOn === null)
      .map((unit) => {
        const parent = unit.kind === 'VILLAGE' ? names.get(unit.parentId ?? '') : undefined;
        return { value: unit.id, label: parent ? t('unit.within', { name: unit.name, parent }) : unit.name };
      });
  }, [data, t]);
}

/** Which unit a letter goes to. */
export function AddresseeField({ rules }: { rules: Rule[] }) {
  const t = useT();
  const options = useAddressees();
  return (
    <Form.Item name="addresseeId" label={t('field.addressee')} rules={rules}>
      <ChoiceField searchable options={options} placeholder={t('notice.chooseUnit')} />
    </Form.Item>
  );
}

/** Units that get a copy 抄送, and nothing to do. */
export function CopiesField() {
  const t = useT();
  const options = useAddressees();
  return (
    <Form.Item name="copyIds" label={t('notice.copies')}>
      <ManyField options={options} placeholder={t('notice.noCopies')} />
    </Form.Item>
  );
}

/** Further units that get the same letter, each of which answers by itself. */
export function FurtherAddressees() {
  const t = useT();
  const options = useAddressees();
  const first = Form.useWatch('addresseeId', { preserve: true }) as string | undefined;
  return (
    <Form.Item name="furtherAddresseeIds" label={t('notice.further')} extra={t('notice.furtherHelp')}>
      <ManyField options={options.filter(({ value }) => value !== first)} placeholder={t('notice.furtherNone')} />
    </Form.Item>
  );
}
