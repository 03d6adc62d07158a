import { sql } from 'kysely';
import { isWithin } from '../../../core/access/scope.js';
import { row, rows } from '../../../core/database/sql.js';
import type { Work } from '../../../core/database/unit-of-work.js';
import { InputError } from '../../../core/errors.js';
import { UnitKind } from '../../units/unit.rules.js';
import type { Notice } from '../notice.entity.js';
import { mayAddress } from './addressing.rules.js';
import type { Addressee, Desk } from './draft.checks.js';

/** A body that writes the letter: its desk, or a team or committee in whose name it is written. */
interface Writer {
  readonly kind: UnitKind;
  /** paths at and below which it writes: its hosts', where it has any; otherwise all of its district */
  readonly paths: readonly string[];
}

async function writersOf({ db }: Work, { deskId, issuerId }: Pick<Notice, 'deskId' | 'issuerId'>): Promise<Writer[]> {
  const found = await row<{ writers: Writer[] }>(
    db,
    sql`select coalesce(jsonb_agg(jsonb_build_object('kind', u.kind, 'paths', case
        when u.kind in ('RESIDENT_TEAM', 'DISCIPLINE_COMMITTEE', 'LIAISON_OFFICE') then coalesce((select jsonb_agg(h.path::text)
          from host_of o join unit h on h.id = o.host_id where o.team_id = u.id), '[]')
        else jsonb_build_array(subpath(u.path, 0, 1)::text) end)), '[]') as writers
      from unit u where u.id = ${deskId} or (u.id = ${issuerId} and u.kind in ('RESIDENT_TEAM', 'DISCIPLINE_COMMITTEE'))`,
  );
  return found?.writers ?? [];
}

/**
 * Whoever changes a draft writes to whom its own desk writes, and to nobody else: an officer who takes a team's letter in hand does not
 * make it one to the whole district, and a colleague of a narrower desk is not held to theirs.
 * @throws InputError naming the addressee
 */
export async function mustBeOfDesk(
  work: Work,
  notice: Pick<Notice, 'deskId' | 'issuerId'>,
  addressees: readonly Addressee[],
  placeOf: (index: number) => readonly string[],
): Promise<void> {
  const writers = await writersOf(work, notice);
  const stray = addressees.findIndex(
    ({ path, kind }) =>
      !writers.every((writer) => mayAddress(writer.kind, kind) && writer.paths.some((root) => isWithin(path, root))),
  );
  if (stray < 0) return;
  const name = addressees[stray]?.name ?? '';
  throw new InputError('ADDRESSEE_UNKNOWN', `这份文书的承办部门不能发文给${name}，请重新选择。`, placeOf(stray));
}

/** A township gets the letters of its own discipline committee to its villages as copies: their ids. */
export async function townshipOf(
  { db }: Pick<Work, 'db'>,
  { issuerId, deskKind }: Pick<Desk, 'issuerId' | 'deskKind'>,
): Promise<string[]> {
  if (deskKind !== UnitKind.DISCIPLINE_COMMITTEE) return [];
  const hosts = await rows<{ id: string }>(db, sql`select host_id as id from host_of where team_id = ${issuerId}`);
  return hosts.map(({ id }) => id);
}
