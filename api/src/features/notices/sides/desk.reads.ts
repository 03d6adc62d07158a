import { sql } from 'kysely';
import { type Db, rows } from '../../../core/database/sql.js';

export interface DeskUnit {
  readonly id: string;
  readonly name: string;
}

/** Rooms that can take letters over, of the bodies at these paths: they and what lies below them; a team's letters go to the office too. */
export const desksFor = (db: Db, issuerPaths: readonly string[]): Promise<DeskUnit[]> =>
  rows<DeskUnit>(
    db,
    sql`select distinct u.id, u.name from unit u, unit i
      where i.path = any(${[...issuerPaths]}::ltree[]) and u.closed_on is null
        and (u.kind in ('OFFICE', 'LIAISON_OFFICE') and u.path <@ case i.kind when 'RESIDENT_TEAM' then subpath(i.path, 0, 1) else i.path end
          or u.id = i.id and i.kind in ('RESIDENT_TEAM', 'DISCIPLINE_COMMITTEE'))
      order by u.name, u.id`,
  );
