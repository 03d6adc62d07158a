import type { Page } from '../paging.js';
import { countsOf } from './import.service.js';
import type { ImportColumn, ImportPreviewRow, ImportPreviewRowList } from './import.types.js';
import type { Fault, ImportOutcome, PlannedRow } from './import-kind.js';
import type { Prepared } from './prepare.js';
import type { ImportPreview } from './preview.types.js';
import { letterOf } from './sheet.js';

const SAMPLES = 3;

interface Planned {
  readonly prepared: Prepared;
  readonly rows: readonly PlannedRow[];
  readonly fingerprint: string;
}

/** A plan as it is shown. */
export function previewOf({ prepared, rows, fingerprint }: Planned): ImportPreview {
  const { kind, file, sheet, headerRow, unmapped, skipped } = prepared;
  return {
    fingerprint,
    fileName: file.name,
    encoding: sheet.encoding,
    sheets: [...sheet.sheets],
    sheet: sheet.sheet,
    headerRow,
    columns: columnsOf(prepared),
    fields: kind.fields.map(({ key, title, required }) => ({ key, title, required })),
    unmapped: [...unmapped],
    skippedRows: skipped,
    counts: countsOf(rows),
    plan: { prepared, rows },
  };
}

function columnsOf({ sheet, headerRow, width, mapping }: Prepared): ImportColumn[] {
  const below = sheet.rows.slice(headerRow);
  return Array.from({ length: width }, (_, index) => ({
    column: index + 1,
    letter: letterOf(index + 1),
    header: sheet.rows[headerRow - 1]?.[index]?.text ?? '',
    samples: below.flatMap((cells) => cells[index]?.text || []).slice(0, SAMPLES),
    field: mapping.find(({ column }) => column === index + 1)?.field ?? null,
  }));
}

/** Some of the rows, as they are shown. */
export function pageOfRows(
  { prepared, rows }: ImportPreview['plan'],
  outcomes: readonly ImportOutcome[] | null,
  { skip, take }: Page,
): ImportPreviewRowList {
  const wanted = outcomes ? rows.filter(({ outcome }) => outcomes.includes(outcome)) : rows;
  return { items: wanted.slice(skip, skip + take).map((one) => rowOf(prepared, one)), totalItems: wanted.length };
}

function rowOf(prepared: Prepared, { faults, changes, ...planned }: PlannedRow): ImportPreviewRow {
  const errors = faults.map((fault) => ({
    cell: cellOf(prepared, planned.sheetRow, fault),
    code: fault.code,
    message: fault.message,
  }));
  const { sheetRow, outcome, title, recordId, note } = planned;
  return { sheetRow, outcome, title, recordId, note, changes: [...changes], errors };
}

/** C14; the first mapped column where a fault is about the whole row. */
function cellOf({ mapping }: Prepared, sheetRow: number | null, { field }: Fault): string | null {
  if (sheetRow === null) return null;
  const column = mapping.find((one) => one.field === field)?.column ?? mapping[0]?.column ?? 1;
  return `${letterOf(column)}${sheetRow}`;
}
