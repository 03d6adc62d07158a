import { Link } from 'react-router';
import { Panel } from '../../components/Panel.tsx';
import { Empty, Waiting } from '../../components/States.tsx';
import { useT } from '../../providers/i18n.ts';
import { ColourCount } from './ColourCount.tsx';
import { UnitLight } from './UnitLight.tsx';
import type { TreeUnit } from './unit-tree.ts';

interface Props {
  units: readonly TreeUnit[];
  never: ReadonlySet<string>;
  waiting: boolean;
}

/** The units directly below one. */
export function UnitChildren({ units, never, waiting }: Props) {
  const t = useT();
  return (
    <Panel title={t('unit.children')} count={waiting ? undefined : units.length}>
      {waiting ? <Waiting /> : null}
      {!waiting && units.length === 0 ? <Empty>{t('unit.noChildren')}</Empty> : null}
      <ul className="rows">
        {units.map((unit) => (
          <li key={unit.id} data-unit-id={unit.id} data-light={unit.light} data-unit-name={unit.shortName}>
            <span className="row-main with-light">
              <UnitLight unit={unit} never={never} />
              <Link to={`/units/${unit.id}`}>{unit.name}</Link>
            </span>
            {unit.subtree ? <ColourCount counts={unit.subtree.obligations} quiet /> : null}
          </li>
        ))}
      </ul>
    </Panel>
  );
}
