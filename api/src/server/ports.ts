import type { Viewer } from '../core/access/viewer.js';
import type { Db } from '../core/database/sql.js';
import type { Ctx, Platform } from '../core/feature.js';
import type { StoredFile } from '../core/files/files.js';
import type { ExportedTable } from '../core/imports/export-table.js';

/** What the server needs of the features; app.ts wires it. */
export interface ServerPorts {
  /** The person behind a session token, today; null when there is none. A person's hand keeps the session open, a page by itself does not. */
  readonly findViewer: (db: Db, call: { token: string; byHand: boolean }) => Promise<Viewer | null>;
  /** Of these sessions, those still valid, with a fingerprint of their rights. */
  readonly sessionsAlive: (db: Db, sessionIds: readonly string[]) => Promise<ReadonlyMap<string, string>>;
  readonly upload: (ctx: Ctx, name: string, bytes: Buffer) => Promise<StoredFile>;
  /** The file if the viewer may read what it is attached to. @throws NotFoundError, UnauthenticatedError */
  readonly findFile: (ctx: Ctx, id: string) => Promise<StoredFile>;
  /** A small picture of it, as WebP. @throws NotFoundError, UnauthenticatedError, InputError */
  readonly findThumbnail: (ctx: Ctx, id: string) => Promise<Buffer>;
  /** A captured page as it came, by its place: a revision, and which of its pages. @throws NotFoundError, ForbiddenError, UnauthenticatedError */
  readonly findPage: (ctx: Ctx, place: string) => Promise<{ readonly name: string; readonly bytes: Buffer }>;
  /** A file that a captured page linked to, as it came, by its revision. @throws NotFoundError, ForbiddenError, UnauthenticatedError */
  readonly findAttachment: (ctx: Ctx, id: string) => Promise<{ readonly name: string; readonly bytes: Buffer }>;
  /** A letter on paper, by its place: its id and what it is written as. @throws NotFoundError, ForbiddenError, UnauthenticatedError */
  readonly findPaper: (ctx: Ctx, place: string) => Promise<ExportedTable>;
  /** Letters on paper as an archive, made while it is sent. @throws InputError, NotFoundError, UnauthenticatedError, ForbiddenError */
  readonly exportPapers: (ctx: Ctx, query: URLSearchParams) => Promise<ExportedParts>;
  /** A kind's records, or figures, as a workbook. @throws InputError, NotFoundError, UnauthenticatedError, ForbiddenError */
  readonly exportTable: (ctx: Ctx, kind: string, query: URLSearchParams) => Promise<ExportedTable>;
  /** All of the trail, a line an entry. @throws UnauthenticatedError, ForbiddenError */
  readonly exportTrail: (ctx: Ctx) => Promise<ExportedLines>;
}

/** What is sent while it is read. */
export interface ExportedLines {
  readonly name: string;
  readonly mediaType: string;
  readonly lines: AsyncIterable<string>;
}

/** The same of bytes. */
export interface ExportedParts {
  readonly name: string;
  readonly mediaType: string;
  readonly parts: AsyncIterable<Buffer>;
}

export interface ServerContext {
  readonly platform: Platform;
  readonly ports: ServerPorts;
}
