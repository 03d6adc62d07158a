import type { ImportOutcome, ImportPreviewPartsFragment } from '@sanwu/schema';

export type Preview = ImportPreviewPartsFragment;

/** The way from a file to a version. */
export const STEPS = ['FILE', 'COLUMNS', 'PREVIEW', 'DONE'] as const;
export type Step = (typeof STEPS)[number];

/** What changes something; the rest is counted only. */
export const CHANGING: readonly ImportOutcome[] = ['NEW', 'CHANGED', 'MOVED', 'CLOSED'];

/** In the order in which they matter to whoever looks. */
export const OUTCOMES: readonly ImportOutcome[] = ['ERROR', ...CHANGING, 'MISSING', 'UNCHANGED'];

interface Count {
  readonly outcome: ImportOutcome;
  readonly count: number;
}

export const countOf = (counts: readonly Count[], ...outcomes: ImportOutcome[]): number =>
  counts.reduce((sum, { outcome, count }) => (outcomes.includes(outcome) ? sum + count : sum), 0);

/** What to look at first: what is wrong, else what changes, else everything. */
export function firstLook(counts: readonly Count[]): ImportOutcome[] {
  if (countOf(counts, 'ERROR') > 0) return ['ERROR'];
  return countOf(counts, ...CHANGING) > 0 ? [...CHANGING] : [...OUTCOMES];
}

/** Why a table cannot be imported as it is; undefined when it can. */
export function hindrance({
  counts,
  unmapped,
}: Preview): 'import.mustMap' | 'import.mustMend' | 'import.nothing' | undefined {
  if (unmapped.length > 0) return 'import.mustMap';
  if (countOf(counts, 'ERROR') > 0) return 'import.mustMend';
  return countOf(counts, ...CHANGING) === 0 ? 'import.nothing' : undefined;
}

/** The columns with one more field said of one of them; a field is of one column only. '' takes it away. */
export function withField(
  columns: Preview['columns'],
  column: number,
  field: string,
): { field: string; column: number }[] {
  const kept = columns.flatMap((one) =>
    one.field && one.column !== column && one.field !== field ? [{ field: one.field, column: one.column }] : [],
  );
  return field === '' ? kept : [...kept, { field, column }];
}
