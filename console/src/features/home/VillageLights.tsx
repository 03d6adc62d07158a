import { Link } from 'react-router';
import { LightIcon } from '../../components/LightIcon.tsx';
import { Panel } from '../../components/Panel.tsx';
import { Empty, Waiting } from '../../components/States.tsx';
import { useT } from '../../providers/i18n.ts';
import { useLights } from '../../providers/lights.ts';
import { RemindVillages } from '../reminders/RemindVillages.tsx';

/** The villages of a township by name, those with a light on first. */
export function VillageLights({ under }: { under: string }) {
  const t = useT();
  const { lights } = useLights(under);
  const villages = [...lights.units.values()].filter((unit) => unit.unitId !== under && unit.kind === 'VILLAGE');
  const rank = { RED: 0, YELLOW: 1, GREEN: 2 };
  villages.sort((a, b) => rank[a.light] - rank[b.light]);
  return (
    <Panel
      title={t('home.villages')}
      count={lights.number === null ? undefined : t('home.villageCount', { n: villages.length })}
      extra={
        <span className="remind-buttons">
          <RemindVillages under={under} />
          <Link to="/wall">{t('place.wall')}</Link>
        </span>
      }
    >
      {lights.number === null ? <Waiting /> : null}
      {lights.number !== null && villages.length === 0 ? <Empty>{t('unit.noChildren')}</Empty> : null}
      <div className="village-lights">
        {villages.map((unit) => (
          <Link
            key={unit.unitId}
            to={`/units/${unit.unitId}`}
            data-unit-id={unit.unitId}
            data-unit-name={unit.shortName}
            data-light={unit.light}
          >
            <LightIcon light={unit.light} label={t(`light.${unit.light}`)} faded={unit.light === 'GREEN'} />
            {unit.shortName}
          </Link>
        ))}
      </div>
    </Panel>
  );
}
