import type { ActorKind, TrailFilter, TrailOperation } from '@sanwu/schema';
import { daysFilter } from '../../components/list/DaysChoice.tsx';

export const ACTOR_KINDS: readonly ActorKind[] = ['ACCOUNT', 'JOB', 'SYSTEM', 'DISPLAY', 'KEY'];
export const OPERATIONS: readonly TrailOperation[] = ['INSERT', 'UPDATE', 'DELETE'];

/** The address's words as the API's filter; what makes no sense is left out. */
export function trailFilter(values: Readonly<Record<string, string>>): TrailFilter {
  const { table, record, person, actor, operation, request } = values;
  const actorKind = ACTOR_KINDS.find((one) => one === actor);
  const known = OPERATIONS.find((one) => one === operation);
  return {
    ...(table ? { table } : {}),
    ...(record ? { recordId: record } : {}),
    ...(person ? { actorId: person } : {}),
    ...(actorKind ? { actorKind } : {}),
    ...(known ? { operation: known } : {}),
    ...(request ? { requestId: request } : {}),
    ...daysFilter(values),
  };
}

/** The address of all that was done to a record, or by one request. */
export const trailAddress = (part: { record: string } | { request: string }): string =>
  `/trail?${new URLSearchParams(part)}`;
