import type { Permission } from '../access/permissions.js';
import type { Scope } from '../access/scope.js';
import type { Db } from '../database/sql.js';
import type { Work } from '../database/unit-of-work.js';
import type { Ctx } from '../feature.js';

/** A field that a column can be mapped to. */
export interface FieldOfKind {
  readonly key: string;
  /** its head in the export */
  readonly title: string;
  /** heads by which it is known in other people's tables */
  readonly synonyms: readonly string[];
  readonly required: boolean;
}

/** What becomes of a record. */
export enum ImportOutcome {
  NEW = 'NEW',
  CHANGED = 'CHANGED',
  MOVED = 'MOVED',
  UNCHANGED = 'UNCHANGED',
  MISSING = 'MISSING',
  CLOSED = 'CLOSED',
  ERROR = 'ERROR',
}

/** What is wrong with a row, and in which field of it; null: with the record as such. */
export interface Fault {
  readonly field: string | null;
  readonly code: string;
  readonly message: string;
}

/** A row of the table, by field. */
export interface SourceRow {
  /** row of the sheet, counted from 1 */
  readonly number: number;
  readonly values: Readonly<Record<string, string>>;
  /** cells that could not be read; their values are empty */
  readonly faults: readonly Fault[];
}

export interface FieldChange {
  readonly field: string;
  readonly before: string;
  readonly after: string;
}

/** What one row, or one record that is missing in the table, comes to. */
export interface PlannedRow {
  /** null: the record is missing in the table */
  readonly sheetRow: number | null;
  readonly outcome: ImportOutcome;
  readonly title: string;
  /** null: it does not exist yet */
  readonly recordId: string | null;
  readonly changes: readonly FieldChange[];
  /** what else will happen; Chinese */
  readonly note: string | null;
  readonly faults: readonly Fault[];
}

export interface PlanInput {
  readonly scope: Scope;
  readonly rows: readonly SourceRow[];
  /** records that are missing in the table end; otherwise they stay as they are */
  readonly closeMissing: boolean;
}

/** Who applies a table, for what, and from which file. */
export interface Applying {
  readonly ctx: Ctx;
  readonly scope: Scope;
  readonly fileId: string;
}

/**
 * A kind of table that can be imported. A feature declares one in its own words; the mechanism does the rest: file, columns,
 * preview, versions. The plan must be the same whenever the table and the data are: it is compared before it is applied.
 */
export interface ImportKind<Row extends PlannedRow = PlannedRow> {
  /** in the interface, such as UNITS */
  readonly name: string;
  /** on the screen and as the sheet of an export */
  readonly title: string;
  /** who may import, export, and see versions */
  readonly permission: Permission;
  readonly fields: readonly FieldOfKind[];
  /** the path below which the scope lies: versions are numbered for it */
  place(db: Db, scope: Scope): Promise<string>;
  /** what the table would do; reads only */
  plan(db: Db, input: PlanInput): Promise<readonly Row[]>;
  /** keeps everybody else from changing what a plan rests on */
  lock(work: Work, scope: Scope): Promise<void>;
  /** does it; no row has faults */
  apply(work: Work, rows: readonly Row[], applying: Applying): Promise<void>;
  /** all records of the scope, in the order of `fields`; none where a table only adds to them */
  lines(db: Db, scope: Scope): Promise<readonly (readonly string[])[]>;
}
