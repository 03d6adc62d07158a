import { Permission } from '../../core/access/permissions.js';
import { reaches } from '../../core/access/scope.js';
import type { Viewer } from '../../core/access/viewer.js';
import { canKeepItem } from './catalogue.policy.js';

/** An item by who keeps it, and the unit at which something happened. */
export interface OccurrencePlace {
  readonly leadPath: string | null;
  readonly districtPath: string;
  /** of the unit that owes it */
  readonly path: string;
}

/** The office and the lead department of the item; the unit itself and the township above it, who publish for it. */
export const canRecordOccurrence = (viewer: Viewer | null, place: OccurrencePlace): boolean =>
  canKeepItem(viewer, place) || reaches(viewer, Permission.FILING_WRITE, place.path);

/** Who keeps the item, every one; a unit and its township only what they recorded themselves: nobody frees themself of a duty. */
export const canTakeBackOccurrence = (
  viewer: Viewer | null,
  place: OccurrencePlace & { recorderId: string },
): boolean =>
  canKeepItem(viewer, place) || (viewer?.accountId === place.recorderId && canRecordOccurrence(viewer, place));
