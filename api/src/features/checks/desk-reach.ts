import { type RawBuilder, sql } from 'kysely';
import { row } from '../../core/database/sql.js';
import type { Work } from '../../core/database/unit-of-work.js';
import { InputError } from '../../core/errors.js';
import { isId } from '../../core/ids.js';
import { UnitKind } from '../units/unit.rules.js';

/** Kinds of units in whose name somebody looks. */
export const DESKS: readonly UnitKind[] = [
  UnitKind.OFFICE,
  UnitKind.LIAISON_OFFICE,
  UnitKind.RESIDENT_TEAM,
  UnitKind.DISCIPLINE_COMMITTEE,
];

const { TOWNSHIP, DISCIPLINE_COMMITTEE, RESIDENT_TEAM, DISTRICT, COMMISSION, OFFICE } = UnitKind;

/**
 * SQL over `u` and `desk`, both units: whether whoever acts for the desk looks at the unit, as `deskFor` says of one viewer: the office at all
 * of its district, the others at those assigned to them.
 */
export const DESK_REACHES: RawBuilder<boolean> = sql`(u.kind <> all(${[DISTRICT, COMMISSION, OFFICE]}::text[]) and case desk.kind
  when 'OFFICE' then subpath(desk.path, 0, 1) @> u.path
  else case desk.kind when 'DISCIPLINE_COMMITTEE' then u.kind <> all(${[TOWNSHIP, DISCIPLINE_COMMITTEE]}::text[])
      when 'LIAISON_OFFICE' then u.kind = ${RESIDENT_TEAM} else u.kind <> ${RESIDENT_TEAM} end
    and exists (select from host_of h join unit hosted on hosted.id = h.host_id where h.team_id = desk.id and hosted.path @> u.path) end)`;

/** The desk that work is given to: one of the district, alive. @throws InputError */
export async function mustBeDesk({ db }: Work, deskId: string, unitPath: string): Promise<void> {
  const found = isId(deskId)
    ? await row(
        db,
        sql`select 1 from unit where id = ${deskId} and kind = any(${[...DESKS]}::text[]) and closed_on is null
          and subpath(path, 0, 1) = subpath(${unitPath}::ltree, 0, 1)`,
      )
    : null;
  if (!found) throw new InputError('DESK_UNKNOWN', '请选择监督室、联系室、派驻组或纪（工）委。', ['input', 'deskId']);
}
