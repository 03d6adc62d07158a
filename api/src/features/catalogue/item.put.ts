import type { Work } from '../../core/database/unit-of-work.js';
import type { Day } from '../../core/days.js';
import { recordsChanged } from '../../core/log/outbox.js';
import { createObligations } from '../obligations/obligation.create.js';
import { followItem } from '../obligations/obligation.follow-item.js';
import type { District } from './catalogue.district.js';
import type { ItemContent } from './item.rules.js';
import { writeItem } from './item.write.js';
import { owedForOccurrences } from './occurrence.follow.js';
import { owedForItem } from './open-periods.service.js';

/** A version of an item that is to hold from a day on: the first one makes the item. */
export interface NextVersion {
  readonly id: string;
  readonly code: string;
  readonly version: number;
  readonly fromOn: Day;
  readonly content: ItemContent;
}

/**
 * Writes versions of items, the district being held; what their units owe of them is owed at once, and what is owed already follows
 * (docs/adr/0019).
 */
export async function putItems(
  work: Work,
  { id: districtId, path }: District,
  items: readonly NextVersion[],
): Promise<void> {
  for (const { id, version, fromOn, ...item } of items) {
    await writeItem(work, { id, districtId, version, fromOn, ...item });
    const wanted = await owedForItem(work, { id, districtId });
    await createObligations(work, districtId, wanted);
    if (version === 1) continue;
    const happened = await owedForOccurrences(work, { id, districtId });
    await followItem(work, { itemId: id, version, fromOn, wanted: [...wanted, ...happened] });
  }
  const ids = items.map(({ id }) => id);
  if (ids.length > 0) work.emit(recordsChanged(path, 'DISCLOSURE_ITEM', ids));
}
