import type { Day } from '../../core/days.js';

/** What is owed of an occurrence, and met by nothing yet. */
export interface OpenOccurrence {
  readonly obligationId: string;
  readonly happenedOn: Day;
}

/** An entry that meets nothing yet. */
export interface FreeEntry {
  readonly id: string;
  readonly publishedOn: Day;
}

/** An occurrence and the entry that meets it. */
export interface Meeting {
  readonly obligationId: string;
  readonly disclosureId: string;
  /** the day of the publication */
  readonly factOn: Day;
}

/**
 * Which entry meets which occurrence of the same item and unit, both earliest first: the earliest occurrence takes the earliest
 * entry that was published on its day or after it. An entry meets one occurrence.
 */
export function meetingsOf(open: readonly OpenOccurrence[], free: readonly FreeEntry[]): Meeting[] {
  const left = [...free];
  return open.flatMap(({ obligationId, happenedOn }) => {
    const nr = left.findIndex(({ publishedOn }) => publishedOn >= happenedOn);
    const [entry] = nr < 0 ? [] : left.splice(nr, 1);
    return entry ? [{ obligationId, disclosureId: entry.id, factOn: entry.publishedOn }] : [];
  });
}
