import { LightIcon } from '../../components/LightIcon.tsx';
import { Empty, Waiting } from '../../components/States.tsx';
import { UnitLink } from '../../components/UnitLink.tsx';
import { useT } from '../../providers/i18n.ts';
import { ColourCount } from './ColourCount.tsx';
import type { TreeUnit } from './unit-tree.ts';

/** Units with one own light, a line each: what a figure counted. */
export function LitUnits({ units, waiting }: { units: readonly TreeUnit[]; waiting: boolean }) {
  const t = useT();
  if (waiting) return <Waiting rows={6} />;
  if (units.length === 0) return <Empty>{t('units.noneLit')}</Empty>;
  return (
    <>
      <ul className="panel rows">
        {units.map((unit) => (
          <li key={unit.id} data-unit-id={unit.id} data-light={unit.light}>
            <span className="row-main with-light">
              {unit.light ? <LightIcon light={unit.light} label={t(`light.${unit.light}`)} /> : null}
              <UnitLink id={unit.id} name={unit.shortName} path={unit.pathNames} />
            </span>
            {unit.own ? (
              <ColourCount counts={unit.own} quiet to={(light) => `/warnings?unit=${unit.id}&light=${light}`} />
            ) : null}
          </li>
        ))}
      </ul>
      <p className="list-total muted">{t('list.total', { n: units.length })}</p>
    </>
  );
}
