import { sql } from 'kysely';
import type { Scope } from '../../../core/access/scope.js';
import { isWithin } from '../../../core/access/scope.js';
import type { Viewer } from '../../../core/access/viewer.js';
import { type Db, rows } from '../../../core/database/sql.js';
import { DomainError } from '../../../core/errors.js';
import { isId } from '../../../core/ids.js';
import type { ActKind } from '../acts/act.rules.js';
import type { NoticeProblemInput } from '../notice.inputs.js';
import type { NoticeKind } from '../notice.rules.js';
import { isActPerson } from '../signing/signers.reads.js';
import { type Addressee, type Desk, deskFor, settleUnits } from './draft.checks.js';
import { placeOfPerson } from './draft.parts.js';
import { townshipOf } from './letter-desk.js';

/** What is being typed of a letter, as far as others are named in it by their ids. */
export interface TypedNames {
  readonly kind: NoticeKind;
  readonly addresseeIds: readonly string[];
  readonly copyIds: readonly string[];
  readonly problems: NoticeProblemInput[];
  readonly acts: readonly { readonly kind: ActKind; readonly personId: string | null; readonly dueOn: string | null }[];
}

/** The same with the names that its paper would bear; null: nobody can tell yet. */
export interface TypedLetter {
  readonly districtId: string | null;
  readonly issuer: string | null;
  readonly desk: string | null;
  readonly addressees: readonly string[];
  readonly copies: readonly string[];
  readonly problems: readonly { readonly text: string; readonly unit: string | null }[];
  readonly acts: readonly {
    readonly kind: ActKind;
    readonly unit: string;
    readonly person: string;
    readonly dueOn: string | null;
  }[];
}

/** Whoever asks, and the units that they may write to. */
interface Writer {
  readonly viewer: Viewer;
  readonly scope: Scope;
}

/** Units of these that are there, in the order asked for, each once. */
async function unitsOf(db: Db, ids: readonly string[]): Promise<Addressee[]> {
  const found = await rows<Addressee>(
    db,
    sql`select id, name, path::text, kind from unit where id = any(${ids.filter(isId)}::uuid[]) and closed_on is null`,
  );
  return [...new Set(ids)].flatMap((id) => found.find((unit) => unit.id === id) ?? []);
}

/** Those that the viewer may write to: names of others are not told. */
async function reached(db: Db, scope: Scope, ids: readonly string[]): Promise<Addressee[]> {
  const found = await rows<{ id: string }>(
    db,
    sql`select u.id from unit u where u.id = any(${ids.filter(isId)}::uuid[]) and ${scope.covers('u.path')}`,
  );
  const seen = new Set(found.map(({ id }) => id));
  return (await unitsOf(db, ids)).filter(({ id }) => seen.has(id));
}

/** What cannot be drafted as it is typed has no desk yet: why, the form says when it is saved. */
async function deskOr(db: Db, viewer: Viewer, about: Parameters<typeof deskFor>[2]): Promise<Desk | null> {
  try {
    return await deskFor({ db }, viewer, about);
  } catch (error) {
    if (error instanceof DomainError) return null;
    throw error;
  }
}

async function problemsOf(db: Db, { problems }: TypedNames, addressees: readonly Addressee[]) {
  const settled = await settleUnits({ db }, { problems }, addressees).catch((error: unknown) => {
    if (error instanceof DomainError) return { problems };
    throw error;
  });
  const nameOf = (id: string) => addressees.find((unit) => unit.id === id)?.name ?? null;
  return settled.problems.map(({ text, unitId }) => ({
    text,
    unit: addressees.length > 1 && unitId ? nameOf(unitId) : null,
  }));
}

/** What is ordered of people whom the letter can order something of. */
async function actsOf(db: Db, { acts }: TypedNames, addressees: readonly Addressee[]) {
  const ids = acts.flatMap(({ personId }) => personId ?? []).filter(isId);
  const found = await rows<{ id: string; person: string; unit: string }>(
    db,
    sql`select t.person_id as id, a.name as person, u.name as unit from unnest(${ids}::uuid[]) as t(person_id) join account a on a.id = t.person_id
      cross join lateral (${placeOfPerson(addressees)}) p join unit u on u.id = p.unit_id
      where ${isActPerson(addressees.map(({ id }) => id))}`,
  );
  return acts.flatMap(({ kind, personId, dueOn }) => {
    const place = found.find(({ id }) => id === personId);
    return place ? [{ kind, person: place.person, unit: place.unit, dueOn }] : [];
  });
}

/** The names that a letter's paper would bear if it were drafted as it is typed. */
export async function typedLetter(db: Db, { viewer, scope }: Writer, typed: TypedNames): Promise<TypedLetter> {
  const addressees = await reached(db, scope, typed.addresseeIds);
  const desk = await deskOr(db, viewer, { kind: typed.kind, addressees });
  const own = desk ? await unitsOf(db, [desk.deskId, desk.issuerId]) : [];
  const [district = ''] = desk?.issuerPath.split('.') ?? [];
  const copies = desk ? await unitsOf(db, [...typed.copyIds, ...(await townshipOf({ db }, desk))]) : [];
  const nameOf = (id: string | undefined) => own.find((unit) => unit.id === id)?.name ?? null;
  return {
    ...{ districtId: desk?.districtId ?? null, issuer: nameOf(desk?.issuerId), desk: nameOf(desk?.deskId) },
    addressees: addressees.map(({ name }) => name),
    copies: copies.filter(({ path }) => isWithin(path, district)).map(({ name }) => name),
    problems: await problemsOf(db, typed, addressees),
    acts: await actsOf(db, typed, addressees),
  };
}
