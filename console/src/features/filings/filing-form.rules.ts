import type { FilingContentInput, FilingContentPartsFragment, FilingFullFragment } from '@sanwu/schema';
import { amountText, fenOf, fenText } from '../../lib/money.ts';
import type { UploadedFile } from '../../providers/files.ts';

export type Template = NonNullable<FilingFullFragment['template']>;
export type Field = Template['fields'][number];
export type Column = Field['columns'][number];
export type Row = Readonly<Record<string, string>>;
export type Cells = Readonly<Record<string, string | readonly Row[]>>;

export interface SignOff {
  person: string;
  on: string;
}

/** A filing as it is being filled in. */
export interface FilingForm {
  cells: Cells;
  /** by the reference that a comparison names */
  explanations: Readonly<Record<string, string>>;
  /** by body */
  signOffs: Readonly<Record<string, SignOff>>;
  secrecyReviewer: string;
  /** by the place that a finding names */
  confirmations: Readonly<Record<string, string>>;
  photos: readonly UploadedFile[];
}

export const textIn = (cells: Cells, key: string): string => {
  const value = cells[key];
  return typeof value === 'string' ? value : '';
};

export const rowsIn = (cells: Cells, key: string): readonly Row[] => {
  const value = cells[key];
  return typeof value === 'object' ? value : [];
};

const byPlace = (remarks: readonly { place: string; text: string }[]) =>
  Object.fromEntries(remarks.map(({ place, text }) => [place, text]));

/** What stands in the blanks, by their keys. */
export const cellsOf = (content: FilingContentPartsFragment | null): Cells =>
  Object.fromEntries(
    (content?.cells ?? []).map(({ key, value, rows }) => [
      key,
      value ?? rows.map(({ cells }) => Object.fromEntries(cells.map((cell) => [cell.key, cell.value]))),
    ]),
  );

type Begun = Pick<FilingFullFragment, 'content' | 'photos'>;

/** A filing as it was kept. */
export const formOf = ({ content, photos }: Begun): FilingForm => ({
  cells: cellsOf(content),
  explanations: byPlace(content?.explanations ?? []),
  signOffs: Object.fromEntries(
    (content?.signOffs ?? []).map(({ body, person, on }) => [body, { person, on: on ?? '' }]),
  ),
  secrecyReviewer: content?.secrecyReviewer ?? '',
  confirmations: byPlace(content?.confirmations ?? []),
  photos: photos.map(({ id, mediaType, name, size }) => ({ id, mediaType, name, size })),
});

const remarksOf = (remarks: Readonly<Record<string, string>>) =>
  Object.entries(remarks)
    .filter(([, text]) => text.trim() !== '')
    .map(([place, text]) => ({ place, text }));

/** What the API takes of it: what the template asks for, and nothing else. */
export function contentOf(form: FilingForm, { fields, signOffs }: Template): FilingContentInput {
  return {
    cells: fields.map(({ key, kind, columns }) =>
      kind === 'TABLE'
        ? {
            key,
            rows: rowsIn(form.cells, key).map((row) => ({
              cells: columns.map((column) => ({ key: column.key, value: row[column.key] ?? '' })),
            })),
          }
        : { key, value: textIn(form.cells, key) },
    ),
    explanations: remarksOf(form.explanations),
    confirmations: remarksOf(form.confirmations),
    secrecyReviewer: form.secrecyReviewer,
    signOffs: signOffs.map((body) => ({
      body,
      person: form.signOffs[body]?.person ?? '',
      on: form.signOffs[body]?.on || null,
    })),
  };
}

/** What the amounts of a column come to, `1,234.50`; null: one of them cannot be read yet. */
export function columnTotal(rows: readonly Row[], key: string): string | null {
  let total = 0n;
  for (const row of rows) {
    const text = row[key] ?? '';
    const fen = text.trim() === '' ? 0n : fenOf(text);
    if (fen === null) return null;
    total += fen;
  }
  return fenText(total);
}

/** A value as it is read: an amount with its separators; what cannot be read stays as it is. */
export function shownText({ kind }: Pick<Column, 'kind'>, text: string): string {
  return kind === 'AMOUNT' ? amountText(text) : text;
}

/** Faults by the place of their field, `cells.income.0.amount`. */
export const faultsByPlace = (faults: readonly { path: readonly string[]; message: string }[]) =>
  new Map(faults.map(({ path, message }) => [path.join('.'), message]));
