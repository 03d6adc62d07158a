import { Link } from 'react-router';
import { LightMap } from '../../components/LightMap.tsx';
import { Panel } from '../../components/Panel.tsx';
import { Waiting } from '../../components/States.tsx';
import { useT } from '../../providers/i18n.ts';
import { useLights } from '../../providers/lights.ts';

interface Props {
  /** a unit's subtree; everything in sight without it */
  under?: string;
  title?: string;
}

/** The map of lights, which changes by itself. */
export function DistrictLights({ under = '', title }: Props) {
  const t = useT();
  const { lights } = useLights(under);
  const units = [...lights.units.values()];
  const townships = units.filter((unit) => unit.kind === 'TOWNSHIP').length;
  const villages = units.filter((unit) => unit.kind === 'VILLAGE').length;
  return (
    <Panel
      title={title ?? t('home.district')}
      count={lights.number === null ? undefined : t('home.mapCount', { townships, villages })}
      extra={<Link to="/wall">{t('place.wall')}</Link>}
      className="district-lights"
    >
      {lights.number === null ? <Waiting rows={6} /> : <LightMap units={lights.units} />}
    </Panel>
  );
}
