import { Link } from 'react-router';
import { Panel } from '../../components/Panel.tsx';
import { Empty, Waiting } from '../../components/States.tsx';
import { useT } from '../../providers/i18n.ts';
import { ColourCount } from '../units/ColourCount.tsx';
import { UnitLight } from '../units/UnitLight.tsx';
import { neverOwed } from '../units/unit-tree.ts';
import { useUnits } from '../units/use-units.ts';

/** The departments that a team sits in, or an office keeps contact with, each with its own light. */
export function WatchedUnits({ own }: { own: string }) {
  const t = useT();
  const { data } = useUnits();
  const never = neverOwed(data?.units ?? []);
  const units = (data?.units ?? []).filter((unit) => unit.id !== own);
  return (
    <Panel title={t('watch.units')} count={data ? units.length : undefined}>
      {data ? null : <Waiting />}
      {data && units.length === 0 ? <Empty>{t('watch.noUnits')}</Empty> : null}
      <ul className="rows">
        {units.map((unit) => (
          <li key={unit.id} data-unit-id={unit.id} data-light={unit.light}>
            <span className="row-main with-light">
              <UnitLight unit={unit} never={never} />
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
