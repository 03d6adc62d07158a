import { sql } from 'kysely';
import { row } from '../../../core/database/sql.js';
import type { Work } from '../../../core/database/unit-of-work.js';
import { yearOf } from '../../../core/days.js';
import { InputError } from '../../../core/errors.js';
import { newId } from '../../../core/ids.js';
import type { Notice } from '../notice.entity.js';
import { KIND_NAMES, numberText, prefixOfCommittee } from '../notice.rules.js';

/** The system's serial of a new draft, such as 2019-000067; a discarded draft leaves a hole. */
export async function nextSerial({ db, today }: Work): Promise<string> {
  const next = await row<{ value: string }>(db, sql`select nextval('notice_serial') as value`);
  return `${yearOf(today)}-${String(next?.value ?? 0).padStart(6, '0')}`;
}

/** Whose series a letter is numbered in: a township's discipline committee has its own, everybody else the district's. */
async function ownSeries({ db }: Work, issuerId: string): Promise<{ id: string; township: string } | null> {
  return row(
    db,
    sql`select i.id, coalesce((select h.short_name from host_of t join unit h on h.id = t.host_id where t.team_id = i.id limit 1),
        i.short_name, i.name) as township from unit i where i.id = ${issuerId} and i.kind = 'DISCIPLINE_COMMITTEE'`,
  );
}

/**
 * The next number of a kind in the business year, without gaps: the series' row stays locked until the transaction that uses
 * the number commits. A year's series begins with the prefix of the one before it.
 * @throws InputError `NO_NUMBER_SERIES` where the district has none of the kind
 */
export async function nextNumber(
  work: Work,
  {
    districtId,
    issuerId,
    kind,
  }: Pick<Notice, 'districtId' | 'issuerId'> & { readonly kind: Notice['kind'] | 'BULLETIN' },
): Promise<string> {
  const { db, today } = work;
  const year = yearOf(today);
  const own = await ownSeries(work, issuerId);
  const owner = own?.id ?? null;
  const newest = await row<{ prefix: string; issuerId: string | null }>(
    db,
    sql`select prefix, issuer_id as "issuerId" from number_series where district_id = ${districtId} and kind = ${kind}
      and (issuer_id is null or issuer_id = ${owner}) order by issuer_id is null, year desc limit 1`,
  );
  if (!newest) {
    const name = kind === 'BULLETIN' ? '通报' : KIND_NAMES[kind];
    throw new InputError(
      'NO_NUMBER_SERIES',
      `本区还没有设置${name}的文号序列，不能编号，请联系系统管理员补设后再办。`,
      [...['input', 'id']],
    );
  }
  const prefix = own && newest.issuerId === null ? prefixOfCommittee(own.township, newest.prefix) : newest.prefix;
  await sql`insert into number_series (id, district_id, issuer_id, kind, prefix, year)
    values (${newId()}, ${districtId}, ${owner}, ${kind}, ${prefix}, ${year}) on conflict do nothing`.execute(db);
  const series = await row<{ prefix: string; last: number }>(
    db,
    sql`update number_series set last = last + 1
      where coalesce(issuer_id, district_id) = ${owner ?? districtId} and kind = ${kind} and year = ${year} returning prefix, last`,
  );
  if (!series) throw new Error(`no number series for ${kind}`);
  return numberText(series.prefix, year, series.last);
}
