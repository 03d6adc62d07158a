import type { UnitLightPartsFragment } from '@sanwu/schema';
import { memo } from 'react';
import { Link } from 'react-router';
import { useT } from '../providers/i18n.ts';
import { LightIcon } from './LightIcon.tsx';
import { groupLights } from './light-groups.ts';

const LIGHTS = ['RED', 'YELLOW', 'GREEN'] as const;

interface Props {
  units: ReadonlyMap<string, UnitLightPartsFragment>;
}

/** A hundred links: they are drawn anew when a light changes, not whenever the page around them is. */
export const LightMap = memo(AllLights);

/** Townships and their villages as lights: what is right recedes, what is wrong stands out. */
function AllLights({ units }: Props) {
  const t = useT();
  const groups = groupLights(units);
  return (
    <>
      <ul className="light-map">
        {groups.map(({ head, members }) => {
          const right = members.filter((unit) => unit.light === 'GREEN').length;
          return (
            <li key={head.unitId}>
              <Link to={`/units/${head.unitId}`} className="light-map-head">
                <LightIcon light={head.light} label={t(`light.${head.light}`)} />
                <span>{head.shortName}</span>
              </Link>
              <span className="light-map-members">
                {members.map((unit) => (
                  <Link
                    key={unit.unitId}
                    to={`/units/${unit.unitId}`}
                    title={`${unit.shortName} ${t(`light.${unit.light}`)}`}
                    aria-label={`${unit.shortName} ${t(`light.${unit.light}`)}`}
                    data-unit-id={unit.unitId}
                    data-unit-name={unit.shortName}
                    data-light={unit.light}
                  >
                    <LightIcon light={unit.light} faded={unit.light === 'GREEN'} />
                  </Link>
                ))}
              </span>
              <span className="light-map-count">{members.length > 0 ? `${right}/${members.length}` : ''}</span>
            </li>
          );
        })}
      </ul>
      <p className="panel-note light-map-legend">
        {LIGHTS.map((light) => (
          <span key={light} className="light-tag">
            <LightIcon light={light} /> {t(`light.${light}`)}
          </span>
        ))}
        <span>{t('home.mapLegend')}</span>
      </p>
    </>
  );
}
