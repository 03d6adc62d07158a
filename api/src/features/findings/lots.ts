import { setImmediate as turn } from 'node:timers/promises';
import type { Work } from '../../core/database/unit-of-work.js';
import { checkEntries } from './check-entries.service.js';
import { checkOwed } from './check-owed.service.js';

/** Records that are checked in one transaction. */
export const RECORDS = 200;
/** So many entries are read and judged at once; between two lots others have their turn. */
const TOGETHER = 50;

const lotsOf = (ids: readonly string[]): string[][] =>
  Array.from({ length: Math.ceil(ids.length / TOGETHER) }, (_, nr) => ids.slice(nr * TOGETHER, (nr + 1) * TOGETHER));

/** Checks entries, others to which these state something else now, and then whether what is owed came in time: of these entries, and of further obligations. */
export async function checkInLots(
  work: Work,
  { entryIds, obligationIds }: { entryIds: readonly string[]; obligationIds: readonly string[] },
): Promise<void> {
  const owed = new Set(obligationIds);
  let next = new Set(entryIds);
  // what is checked once more states what it did, unless its page changed meanwhile: then those beside it are asked too, and so on
  while (next.size > 0) {
    const beside = new Set<string>();
    for (const ids of lotsOf([...next])) {
      const concerned = await checkEntries(work, ids);
      for (const id of concerned.obligationIds) owed.add(id);
      for (const id of concerned.entryIds) beside.add(id);
      await turn();
    }
    next = beside;
  }
  for (const ids of lotsOf([...owed])) {
    await checkOwed(work, ids);
    await turn();
  }
}
