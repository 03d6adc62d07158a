import type { UnitKind } from '@sanwu/schema';
import { Form, Select } from 'antd';
import { useT } from '../../providers/i18n.ts';
import { usePermission, useViewer } from '../../providers/viewer.tsx';
import { useUnitChoice } from '../units/use-unit-choice.ts';

/** Who has vehicles of their own. */
const holds = ({ kind }: { kind: UnitKind }): boolean => kind === 'DEPARTMENT' || kind === 'TOWNSHIP';

/** The unit whose register the viewer keeps; null: that of several. */
export function useOwnHolder(): string | null {
  const viewer = useViewer();
  const ofAll = usePermission('SEALING_ARRANGE');
  return ofAll ? null : (viewer.posts.find(({ unit }) => holds(unit))?.unit.id ?? null);
}

interface Props {
  label: string;
  value: string | undefined;
  onChange: (unitId: string) => void;
  /** not this one */
  except?: string;
}

/** A department or township of the district. */
export function HolderField({ label, value, onChange, except }: Props) {
  const t = useT();
  const options = useUnitChoice(holds).filter((option) => option.value !== except);
  return (
    <Form.Item label={label} htmlFor="vehicle-holder" required>
      <Select
        id="vehicle-holder"
        showSearch
        optionFilterProp="label"
        placeholder={t('vehicle.chooseUnit')}
        options={options}
        value={value ?? null}
        onChange={(unitId: string | null) => onChange(unitId ?? '')}
      />
    </Form.Item>
  );
}
