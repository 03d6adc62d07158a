import { sql } from 'kysely';
import { type Db, row, rows } from '../../core/database/sql.js';
import type { PageFamily, PageSelectors } from './pages/page.types.js';
import type { SourceKind } from './source.types.js';

/** A source as its capture needs it. */
export interface SourceRow {
  id: string;
  kind: SourceKind;
  name: string;
  unit_id: string;
  unit_path: string;
  /** of an official account; null for others */
  app_id: string | null;
  secret_sealed: Buffer | null;
  /** of an official account: newest `update_time` whose articles have all been taken, in Unix seconds */
  cursor: string;
  /** of a portal; null for others */
  list_url: string | null;
  family: PageFamily | null;
  selectors: PageSelectors;
  delay_ms: number | null;
}

const SOURCE = sql`select s.id, s.kind, s.name, s.unit_id, u.path::text as unit_path, s.app_id, s.secret_sealed, s.cursor, s.list_url,
  s.family, s.selectors, s.delay_ms from source s join unit u on u.id = s.unit_id`;

export const findSourceRow = (db: Db, id: string): Promise<SourceRow | null> =>
  row<SourceRow>(db, sql`${SOURCE} where s.id = ${id}`);

/** Those that are captured, in the order in which they were connected. */
export const enabledSources = (db: Db): Promise<SourceRow[]> =>
  rows<SourceRow>(db, sql`${SOURCE} where s.enabled order by s.id`);
