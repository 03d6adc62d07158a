import { UnitCourseDocument } from '@sanwu/schema';
import type { ReactNode } from 'react';
import { Panel } from '../../components/Panel.tsx';
import { UnitLink } from '../../components/UnitLink.tsx';
import { useDates } from '../../components/use-dates.ts';
import { type Translate, useT } from '../../providers/i18n.ts';
import { useDocument } from '../../providers/use-document.ts';
import { type Course, type CourseStep, courseOf, hasCourse } from './unit-course.ts';

/** What became of a unit: its names, its places, what was split off or merged. Nothing where it is as it always was. */
export function UnitCourse({ unitId }: { unitId: string }) {
  const t = useT();
  const dates = useDates();
  const { data } = useDocument(UnitCourseDocument, { id: unitId }, { live: ['units'], ids: { units: [unitId] } });
  const unit = data?.unit;
  if (!unit || !hasCourse(unit)) return null;
  return (
    <Panel title={t('course.title')}>
      <ol className="course">
        {courseOf(unit).map((step) => (
          <li key={`${step.on}${step.what}`}>
            <span className="muted">{step.on ? dates.day(step.on) : t('course.before')}</span>
            <span>{wordsOf(step, unit, t)}</span>
          </li>
        ))}
      </ol>
      <Related label={t('course.splitOff')} units={unit.splitOff} />
      <Related label={t('course.mergedIn')} units={unit.mergedIn} />
    </Panel>
  );
}

function wordsOf(step: CourseStep, { splitFrom, successor }: Course, t: Translate): ReactNode {
  if (step.what === 'RENAMED') return t('course.renamed', { before: step.before, after: step.after });
  if (step.what === 'MOVED') return t('course.moved', { before: step.before, after: step.after });
  if (step.what === 'CLOSED') return t('course.closed');
  if (step.what === 'MERGED') {
    return (
      <>
        {t('course.merged')} {successor ? <UnitLink {...successor} /> : null}
      </>
    );
  }
  const words = step.parent
    ? t('course.began', { name: step.name, parent: step.parent })
    : t('course.beganTop', { name: step.name });
  return splitFrom ? (
    <>
      {words} {t('course.splitFrom')} <UnitLink {...splitFrom} />
    </>
  ) : (
    words
  );
}

function Related({ label, units }: { label: string; units: Course['splitOff'] }) {
  if (units.length === 0) return null;
  return (
    <p className="panel-note course-related">
      <span>{label}</span>
      {units.map((unit) => (
        <UnitLink key={unit.id} {...unit} />
      ))}
    </p>
  );
}
