import { type Day, dayOf } from '../../core/days.js';
import type { PageAttachment } from '../evidence/attachment.types.js';
import type { PageEvidence } from '../evidence/evidence.types.js';
import { RevisionState } from '../evidence/revision.rules.js';
import type { LinkedFile, PageFacts } from './check.js';

function linkedFile({ position, revisions, foundAt }: PageAttachment): LinkedFile {
  const [newest] = revisions;
  return {
    position,
    goneOn: newest?.state === RevisionState.GONE ? dayOf(newest.lookedAt) : null,
    foundOn: foundAt && dayOf(foundAt),
  };
}

/** Since when a page cannot be opened that should be; null: it can be, or was taken down when its display was over, as it should be. */
export const goneEarlyOn = ({ goneOn, endsOn }: Pick<PageFacts, 'goneOn' | 'endsOn'>): Day | null =>
  goneOn !== null && (endsOn === null || goneOn <= endsOn) ? goneOn : null;

/** What looks at its page found; null where none is kept. */
export function pageFacts(
  evidence: PageEvidence | undefined,
  attachments: readonly PageAttachment[] = [],
): PageFacts | null {
  const read = (evidence?.revisions ?? []).filter(({ hashes }) => hashes.length > 0);
  const [newest] = evidence?.revisions ?? [];
  const [last, first] = [read[0], read.at(-1)];
  if (!evidence || !newest || !last || !first) return null;
  const measured = ({ lookedAt, textLength, tableRows, amount }: typeof last) => ({
    ...{ on: dayOf(lookedAt), textLength, tableRows, amount },
  });
  return {
    goneOn: newest.state === RevisionState.GONE ? dayOf(newest.lookedAt) : null,
    ...{ foundOn: dayOf(evidence.foundAt), endsOn: evidence.displayEndsOn },
    ...{ upUntil: evidence.upUntil, leftUp: evidence.leftUp },
    attachments: attachments.filter(({ listed }) => listed).map(linkedFile),
    ...{ first: measured(first), last: measured(last) },
  };
}
