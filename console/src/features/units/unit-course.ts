import type { UnitCourseQuery } from '@sanwu/schema';

export type Course = NonNullable<UnitCourseQuery['unit']>;

/** One thing that happened to a unit's name or place; `on` is null when it was so before the platform. */
export type CourseStep =
  | { on: string | null; what: 'BEGAN'; name: string; parent: string | null }
  | { on: string; what: 'RENAMED'; before: string; after: string }
  | { on: string; what: 'MOVED'; before: string; after: string }
  | { on: string; what: 'CLOSED' }
  | { on: string; what: 'MERGED' };

/** What became of a unit, newest first, out of the stretches of days with one name and one place. */
export function courseOf({ spans, closedOn, successor }: Course): CourseStep[] {
  const [first] = spans;
  if (!first) return [];
  const steps: CourseStep[] = [{ on: first.fromOn, what: 'BEGAN', name: first.name, parent: first.parentName }];
  for (const [index, span] of spans.entries()) {
    const last = spans[index - 1];
    const on = span.fromOn;
    if (!last || on === null) continue;
    if (last.name !== span.name) steps.push({ on, what: 'RENAMED', before: last.name, after: span.name });
    if (last.parentId !== span.parentId) {
      steps.push({ on, what: 'MOVED', before: last.parentName ?? '', after: span.parentName ?? '' });
    }
  }
  if (closedOn) steps.push({ on: closedOn, what: successor ? 'MERGED' : 'CLOSED' });
  return steps.reverse();
}

/** Whether there is more to tell than that it is as it always was. */
export const hasCourse = (course: Course): boolean =>
  course.spans.length > 1 ||
  course.closedOn !== null ||
  course.openedOn !== null ||
  course.splitOff.length > 0 ||
  course.mergedIn.length > 0;
