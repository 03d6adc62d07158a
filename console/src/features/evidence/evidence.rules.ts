import type { PageEvidencePartsFragment } from '@sanwu/schema';
import { dayOf } from '../../lib/dates.ts';
import type { MessageKey } from '../../locales/zh.ts';

export type Evidence = PageEvidencePartsFragment;

/** Of a page, where it stands: by what it is now and whether its display is over. */
export function standingOf({
  revisions,
  displayEndsOn,
  leftUp,
}: Pick<Evidence, 'revisions' | 'displayEndsOn' | 'leftUp'>): MessageKey {
  const [newest] = revisions;
  const gone = newest?.state === 'GONE';
  if (displayEndsOn === null) return gone ? 'evidence.gone' : 'evidence.there';
  if (gone && newest) return dayOf(newest.lookedAt) > displayEndsOn ? 'evidence.takenDown' : 'evidence.goneEarly';
  return leftUp ? 'evidence.leftUp' : 'evidence.there';
}

/** Whether somebody should do something about where a page stands. */
export const isWrong = (standing: MessageKey): boolean =>
  standing === 'evidence.gone' || standing === 'evidence.goneEarly' || standing === 'evidence.leftUp';
