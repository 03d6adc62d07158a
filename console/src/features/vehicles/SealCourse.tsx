import type { SealCourseFragment } from '@sanwu/schema';
import { Link } from 'react-router';
import { Due } from '../../components/Due.tsx';
import { LightTag } from '../../components/LightTag.tsx';
import { useDates } from '../../components/use-dates.ts';
import { useT } from '../../providers/i18n.ts';
import { SealSteps } from './SealSteps.tsx';
import { standingOf } from './seal-words.ts';

/** A vehicle over one holiday: by when it was to be sealed, and what was declared, with pictures. */
export function SealCourse({ seal, onDone }: { seal: SealCourseFragment; onDone: () => void }) {
  const t = useT();
  const dates = useDates();
  const { sealing, obligation, steps } = seal;
  const standing = standingOf(seal, dates.today);
  const owed = standing === 'DUE' || standing === 'OPENED';
  return (
    <section className="seal-course" aria-label={sealing.name}>
      <header>
        <h3>
          <Link to={`/vehicles/sealings/${sealing.id}`}>{sealing.name}</Link>
        </h3>
        <span className="state-tag">{t(`sealState.${standing}`)}</span>
        {obligation && owed ? (
          <Link to={`/warnings/${obligation.id}`}>
            <LightTag light={obligation.light} />
          </Link>
        ) : null}
        {obligation ? (
          <span className="muted">
            {t('sealing.sealByLabel')}{' '}
            <Due day={obligation.dueOn} workingDaysLeft={owed ? obligation.workingDaysLeft : null} short />
          </span>
        ) : null}
        <SealSteps seal={seal} onDone={onDone} />
      </header>
      <ol>
        {steps.map(({ id, step, onDay, at, by, place, keeper, reason, photos }) => (
          <li key={id}>
            <span>
              <strong>{t(`sealStep.${step}`)}</strong> {dates.day(onDay)}
              {place && keeper ? ` · ${place} · ${t('seal.keptBy', { who: keeper })}` : ''}
              {reason ? ` · ${reason}` : ''}
            </span>
            <span className="muted">{t('seal.said', { by, when: dates.when(at) })}</span>
            {photos.length > 0 ? (
              <span className="seal-photos">
                {photos.map((photo, nr) => (
                  <a key={photo.id} href={`/files/${photo.id}`} download={photo.name}>
                    <img src={`/files/${photo.id}/thumbnail`} alt={t('seal.photo', { n: nr + 1 })} loading="lazy" />
                  </a>
                ))}
              </span>
            ) : null}
          </li>
        ))}
      </ol>
    </section>
  );
}
