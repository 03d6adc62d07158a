/** Where a kind of table is imported: what the pages say and where they lead. */
export interface ImportPlace {
  /** of the API, such as UNITS */
  readonly kind: string;
  /** what begins the words of this kind */
  readonly words: 'unitImport' | 'catalogueImport' | 'publishedImport';
  /** what begins the words of what is missing in a table; null where a table only adds */
  readonly ends: 'unitImport' | 'catalogueImport' | null;
  readonly exportAt: string;
  /** the place that the records are listed at */
  readonly at: string;
  /** a record's own page; null where a record has none */
  readonly to: ((id: string) => string) | null;
}

export const UNIT_IMPORT: ImportPlace = {
  kind: 'UNITS',
  words: 'unitImport',
  ends: 'unitImport',
  exportAt: '/exports/UNITS',
  at: '/units',
  to: (id) => `/units/${id}`,
};

export const CATALOGUE_IMPORT: ImportPlace = {
  kind: 'CATALOGUE',
  words: 'catalogueImport',
  ends: 'catalogueImport',
  exportAt: '/exports/CATALOGUE',
  at: '/disclosures/catalogue',
  to: (id) => `/disclosures/catalogue/${id}`,
};

export const PUBLISHED_IMPORT: ImportPlace = {
  kind: 'PUBLISHED',
  words: 'publishedImport',
  ends: null,
  exportAt: '/exports/PUBLISHED',
  at: '/disclosures/sources',
  to: null,
};
