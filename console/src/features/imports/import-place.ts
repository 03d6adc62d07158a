import type { MessageKey } from '../../locales/zh.ts';

/** Where a kind of table is imported: what the pages say and where they lead. */
export interface ImportPlace {
  /** of the API, such as UNITS */
  readonly kind: string;
  readonly title: MessageKey;
  readonly note: MessageKey;
  /** the link to the present data as a table */
  readonly template: MessageKey;
  readonly exportAt: string;
  /** the place that the records are listed at */
  readonly at: string;
  /** a record's own page */
  readonly to: (id: string) => string;
}

export const UNIT_IMPORT: ImportPlace = {
  kind: 'UNITS',
  title: 'unitImport.title',
  note: 'unitImport.note',
  template: 'unitImport.template',
  exportAt: '/exports/UNITS',
  at: '/units',
  to: (id) => `/units/${id}`,
};
