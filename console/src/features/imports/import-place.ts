/** Where a kind of table is imported: what the pages say and where they lead. */
export interface ImportPlace {
  /** of the API, such as UNITS */
  readonly kind: string;
  /** what begins the words of this kind */
  readonly words: 'unitImport' | 'catalogueImport';
  readonly exportAt: string;
  /** the place that the records are listed at */
  readonly at: string;
  /** a record's own page */
  readonly to: (id: string) => string;
}

export const UNIT_IMPORT: ImportPlace = {
  kind: 'UNITS',
  words: 'unitImport',
  exportAt: '/exports/UNITS',
  at: '/units',
  to: (id) => `/units/${id}`,
};

export const CATALOGUE_IMPORT: ImportPlace = {
  kind: 'CATALOGUE',
  words: 'catalogueImport',
  exportAt: '/exports/CATALOGUE',
  at: '/disclosures/catalogue',
  to: (id) => `/disclosures/catalogue/${id}`,
};
