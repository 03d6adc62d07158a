import { type NoticeRowFragment, UnitDayDocument, type UnitDayQuery, UnitInboxDocument } from '@sanwu/schema';
import { useDocument } from '../../providers/use-document.ts';
import { useOpens, useViewer } from '../../providers/viewer.tsx';

const NONE: readonly NoticeRowFragment[] = [];

/** What the viewer's own unit owes, and the letters to it where the viewer may read letters. */
export function useUnitDay() {
  const unit = useViewer().posts[0]?.unit;
  const opens = useOpens('notices');
  const about = { unit: unit?.id ?? '' };
  const known = unit !== undefined;
  const day = useDocument(UnitDayDocument, about, { enabled: known, keep: true, live: ['obligations', 'notices'] });
  const inbox = useDocument(UnitInboxDocument, about, { enabled: known && opens, keep: true, live: ['notices'] });
  // Both together, so that nothing jumps when the second comes.
  const data: UnitDayQuery | undefined = opens && !inbox.data ? undefined : day.data;
  return {
    unit,
    data,
    /** null: letters are not for this viewer */
    letters: opens ? (inbox.data?.letters ?? { items: NONE, totalItems: 0 }) : null,
    error: day.error ?? inbox.error,
    refetch: () => {
      day.refetch();
      inbox.refetch();
    },
  };
}
