/** A line of the catalogue as a table, in the words that the platform reads. */
export interface ItemLine {
  readonly code: string;
  readonly name: string;
  /** one of the 13 areas of `AREAS` */
  readonly area?: string;
  readonly basis: string;
  readonly limit: string;
  readonly who: string;
  readonly channels: string;
  readonly audience?: string;
  readonly lead: string;
  readonly funds?: string;
  readonly display?: string;
  readonly titleWords: string;
}
