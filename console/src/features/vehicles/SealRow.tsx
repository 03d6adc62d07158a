import type { SealRowFragment } from '@sanwu/schema';
import { Link } from 'react-router';
import { LightIcon } from '../../components/LightIcon.tsx';
import { UnitLink } from '../../components/UnitLink.tsx';
import { useDates } from '../../components/use-dates.ts';
import { useT } from '../../providers/i18n.ts';
import { Plate } from './Plate.tsx';
import { SealSteps } from './SealSteps.tsx';
import { standingOf } from './seal-words.ts';

interface Props {
  seal: SealRowFragment;
  /** say whose it is */
  withUnit?: boolean;
  /** say of which holiday it is */
  withHoliday?: boolean;
  onDone: () => void;
}

/** One vehicle over one holiday: where it stands, and what can be declared of it. */
export function SealRow({ seal, withUnit = false, withHoliday = false, onDone }: Props) {
  const t = useT();
  const dates = useDates();
  const { vehicle, unit, obligation, sealing, sealedOn, place, keeper } = seal;
  const standing = standingOf(seal, dates.today);
  const lit = obligation && standing !== 'SEALED' && standing !== 'EXEMPTED' && obligation.light !== 'GREEN';
  return (
    <li className="seal-row">
      <span className="row-main two-lines">
        <span className="with-light">
          {lit ? <LightIcon light={obligation.light} label={t(`light.${obligation.light}`)} /> : null}
          <Plate seal={seal} />
        </span>
        <span className="muted">
          {sealedOn && place && keeper
            ? `${dates.dayShort(sealedOn)} · ${place} · ${t('seal.keptBy', { who: keeper })}`
            : vehicle?.place}
        </span>
      </span>
      {withHoliday ? <Link to={`/vehicles/sealings/${sealing.id}`}>{sealing.name}</Link> : null}
      {withUnit ? <UnitLink id={unit.id} name={unit.shortName} /> : null}
      <span className="state-tag">{t(`sealState.${standing}`)}</span>
      <SealSteps seal={seal} onDone={onDone} />
    </li>
  );
}
