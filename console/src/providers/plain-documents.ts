import {
  ObligationDocument,
  ObligationRowDocument,
  ObligationsDocument,
  type Permission,
  PlainObligationDocument,
  PlainObligationRowDocument,
  PlainObligationsDocument,
  PlainScopeDayDocument,
  PlainUnitDayDocument,
  PlainUnitOwesDocument,
  ScopeDayDocument,
  UnitDayDocument,
  UnitOwesDocument,
} from '@sanwu/schema';

// The API refuses a whole document for one field that the viewer may not read. These have a twin without letters.
const WITHOUT_LETTERS = new Map<unknown, unknown>([
  [ObligationDocument, PlainObligationDocument],
  [ObligationRowDocument, PlainObligationRowDocument],
  [ObligationsDocument, PlainObligationsDocument],
  [ScopeDayDocument, PlainScopeDayDocument],
  [UnitDayDocument, PlainUnitDayDocument],
  [UnitOwesDocument, PlainUnitOwesDocument],
]);

/** The document as this viewer may ask it: what is left out reads as there being none. */
export function readable<Document>(document: Document, permissions: readonly Permission[]): Document {
  if (permissions.includes('NOTICE_READ')) return document;
  return (WITHOUT_LETTERS.get(document) as Document | undefined) ?? document;
}
