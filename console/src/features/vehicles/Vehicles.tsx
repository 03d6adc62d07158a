import type { VehiclePurpose } from '@sanwu/schema';
import { VehiclesDocument } from '@sanwu/schema';
import { Button, Grid } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import { Choice, FilterSentence, Words } from '../../components/list/FilterSentence.tsx';
import { ListPages } from '../../components/list/ListPages.tsx';
import { UnitChoice } from '../../components/list/UnitChoice.tsx';
import { useListAddress } from '../../components/list/use-list-address.ts';
import { PageHeader } from '../../components/PageHeader.tsx';
import { Panel } from '../../components/Panel.tsx';
import { Empty, Failed, Waiting } from '../../components/States.tsx';
import { UnitLink } from '../../components/UnitLink.tsx';
import { useT } from '../../providers/i18n.ts';
import { useDocument } from '../../providers/use-document.ts';
import { useOpens, usePermission } from '../../providers/viewer.tsx';
import { ArrangeSealing } from './ArrangeSealing.tsx';
import { SealingsPanel } from './SealingsPanel.tsx';
import { SealsToDeclare } from './SealsToDeclare.tsx';
import { PURPOSES, VehicleForm } from './VehicleForm.tsx';
import './vehicles.css';

const NO_SORTS: readonly string[] = [];

/** 公务用车: what is to be sealed, over which holidays, and all that is on strength. */
export function Vehicles() {
  const t = useT();
  const keeps = useOpens('vehicles', 'edit');
  const arranges = usePermission('SEALING_ARRANGE');
  const [adding, setAdding] = useState(false);
  const control = useListAddress(NO_SORTS);
  const { values, page, pageSize } = control.address;
  const wide = Grid.useBreakpoint().lg !== false;
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
        actions={
          <>
            {keeps ? <Button onClick={() => setAdding(true)}>{t('vehicle.add')}</Button> : null}
            {arranges ? <ArrangeSealing onDone={refetch} /> : null}
          </>
        }
      />
      {adding ? <VehicleForm onDone={refetch} onClose={() => setAdding(false)} /> : null}
      <SealsToDeclare />
      <SealingsPanel arranges={arranges} />
      <FilterSentence control={control}>
        <span>{t('filter.show')}</span>
        <UnitChoice control={control} />
        <span>{t('filter.of')}</span>
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
      {error && !data ? <Failed error={error} retry={refetch} /> : null}
      {!data && !error ? <Waiting rows={8} /> : null}
      {vehicles ? (
        <Panel
          title={t(values['struck'] === 'yes' ? 'vehicles.struck' : 'vehicles.register')}
          count={vehicles.totalItems}
        >
          {vehicles.items.length === 0 ? (
            <Empty>{t(filtered ? 'vehicles.noneLike' : keeps ? 'vehicles.empty' : 'vehicles.emptyReader')}</Empty>
          ) : null}
          <ul className="rows vehicle-rows">
            {vehicles.items.map(({ id, plate, model, purpose, place, unit }) => (
              <li key={id}>
                <span className="row-main two-lines">
                  <span>
                    <Link to={`/vehicles/${id}`}>{plate}</Link> <span className="muted">{model}</span>
                  </span>
                  <span className="muted">{place}</span>
                </span>
                <span className="muted">{t(`vehiclePurpose.${purpose}`)}</span>
                <UnitLink id={unit.id} name={unit.shortName} />
              </li>
            ))}
          </ul>
          {vehicles.totalItems > pageSize ? (
            <ListPages control={control} shown={vehicles.items.length} total={vehicles.totalItems} wide={wide} />
          ) : null}
        </Panel>
      ) : null}
    </>
  );
}
