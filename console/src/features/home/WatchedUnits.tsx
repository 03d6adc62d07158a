import { Link } from 'react-router';
import { LightIcon } from '../../components/LightIcon.tsx';
import { Panel } from '../../components/Panel.tsx';
import { Empty, Waiting } from '../../components/States.tsx';
import { useT } from '../../providers/i18n.ts';
import { ColourCount } from '../units/ColourCount.tsx';
import { useUnits } from '../units/use-units.ts';

/** The departments that a team sits in, or an office keeps contact with, each with its own light. */
export function WatchedUnits({ own }: { own: string }) {
  const t = useT();
  const { data } = useUnits();
  const units = (data?.units ?? []).filter((unit) => unit.id !== own);
  return (
    <Panel title={t('watch.units')} count={data ? units.length : undefined}>
      {data ? null : <Waiting />}
      {data && units.length === 0 ? <Empty>{t('watch.noUnits')}</Empty> : null}
      <ul className="rows">
        {units.map((unit) => (
          <li key={unit.id} data-unit-id={unit.id} data-light={unit.light}>
            <span className="row-main with-light">
              {unit.light ? <LightIcon light={unit.light} label={t(`light.${unit.light}`)} /> : null}
              <Link to={`/units/${unit.id}`}>{unit.name}</Link>
            </span>
            {unit.own ? (
              <ColourCount counts={unit.own} quiet to={(light) => `/warnings?unit=${unit.id}&light=${light}`} />
            ) : null}
          </li>
        ))}
      </ul>
    </Panel>
  );
}
