import { type VehiclePartsFragment, type VehiclePurpose, VehiclesDocument } from '@sanwu/schema';
import { Button } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import { Choice, FilterSentence, Words } from '../../components/list/FilterSentence.tsx';
import { type Column, RecordTable } from '../../components/list/RecordTable.tsx';
import { UnitChoice } from '../../components/list/UnitChoice.tsx';
import { useListAddress } from '../../components/list/use-list-address.ts';
import { PageHeader } from '../../components/PageHeader.tsx';
import { UnitLink } from '../../components/UnitLink.tsx';
import { type Translate, useT } from '../../providers/i18n.ts';
import { useDocument } from '../../providers/use-document.ts';
import { useOpens } from '../../providers/viewer.tsx';
import { SealingsPanel } from './SealingsPanel.tsx';
import { SealsToDeclare } from './SealsToDeclare.tsx';
import { PURPOSES, VehicleForm } from './VehicleForm.tsx';
import './vehicles.css';

const NO_SORTS: readonly string[] = [];
/** What changes is asked anew as a whole: no row stands out. */
const NOTHING: ReadonlySet<string> = new Set();

const columns = (t: Translate): Column<VehiclePartsFragment>[] => [
  {
    ...{ key: 'plate', title: t('vehicle.plate'), width: 150 },
    render: ({ id, plate }) => <Link to={`/vehicles/${id}`}>{plate}</Link>,
  },
  { key: 'model', title: t('vehicle.model'), width: 180, render: ({ model }) => model },
  {
    ...{ key: 'unit', title: t('vehicle.unit'), width: 220 },
    render: ({ unit }) => <UnitLink id={unit.id} name={unit.shortName} />,
  },
  {
    ...{ key: 'purpose', title: t('vehicle.purpose'), width: 170 },
    render: ({ purpose }) => t(`vehiclePurpose.${purpose}`),
  },
  { key: 'place', title: t('vehicle.place'), render: ({ place }) => <span className="muted">{place}</span> },
];

/** 公务用车: what is to be sealed, over which holidays, and all that is on strength. */
export function Vehicles() {
  const t = useT();
  const keeps = useOpens('vehicles', 'edit');
  const [adding, setAdding] = useState(false);
  const control = useListAddress(NO_SORTS);
  const { values, page, pageSize } = control.address;
  const { data, error, refetch } = useDocument(
    VehiclesDocument,
    {
      filter: {
        ...(values['under'] ? { under: values['under'] } : {}),
        ...(values['purpose'] ? { purpose: { eq: values['purpose'] as VehiclePurpose } } : {}),
        ...(values['text'] ? { text: { contains: values['text'] } } : {}),
        struck: values['struck'] === 'yes',
      },
      ...{ skip: (page - 1) * pageSize, take: pageSize },
    },
    { keep: true, live: ['vehicles'] },
  );
  const vehicles = data?.vehicles;
  const filtered = Object.values(values).some((value) => value !== '');
  return (
    <>
      <PageHeader
        title={t('place.vehicles')}
        note={t('vehicles.note')}
        actions={keeps ? <Button onClick={() => setAdding(true)}>{t('vehicle.add')}</Button> : null}
      />
      {adding ? <VehicleForm onDone={refetch} onClose={() => setAdding(false)} /> : null}
      <SealsToDeclare />
      <SealingsPanel />
      <FilterSentence control={control}>
        <span>{t('filter.show')}</span>
        <UnitChoice control={control} />
        <Choice
          control={control}
          name="struck"
          label={t('field.state')}
          any={t('vehicles.inUse')}
          options={[{ value: 'yes', label: t('vehicles.struck') }]}
        />
        <Choice
          control={control}
          name="purpose"
          label={t('vehicle.purpose')}
          any={t('vehicles.everyPurpose')}
          options={PURPOSES.map((value) => ({ value, label: t(`vehiclePurpose.${value}`) }))}
        />
        <Words control={control} name="text" label={t('vehicles.text')} />
      </FilterSentence>
      <RecordTable
        label={t('vehicles.register')}
        list={{
          ...{ rows: vehicles?.items ?? [], total: vehicles?.totalItems, error, loading: !data && !error, refetch },
          ...{ changed: NOTHING, elsewhere: 0 },
        }}
        control={control}
        columns={columns(t)}
        to={(row) => `/vehicles/${row.id}`}
        empty={t(filtered ? 'vehicles.noneLike' : keeps ? 'vehicles.empty' : 'vehicles.emptyReader')}
      />
    </>
  );
}
