import type { RecordType } from '@sanwu/schema';

const PLACES: Partial<Record<RecordType, string>> = {
  OBLIGATION: '/warnings',
  NOTICE: '/notices',
  UNIT: '/units',
  VEHICLE: '/vehicles',
  DISCLOSURE: '/disclosures',
  DISCLOSURE_ITEM: '/disclosures/catalogue',
  FILING: '/disclosures/filings',
  FINDING: '/findings',
  BULLETIN: '/bulletins',
  DAILY_CHECK: '/checks',
};

/** A kind of record by its word in an address; null: there is none of that name, or no page shows it. */
export const recordTypeOf = (word: string): RecordType | null =>
  (Object.keys(PLACES) as RecordType[]).find((type) => type === word) ?? null;

interface Linked {
  recordType: RecordType | null;
  recordId: string | null;
}

/** Where the record of a message is shown; null: it has none that is. */
export function placeOf({ recordType, recordId }: Linked): string | null {
  const place = recordType && PLACES[recordType];
  return place && recordId ? `${place}/${recordId}` : null;
}
