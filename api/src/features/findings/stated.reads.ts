import { sql } from 'kysely';
import { type Db, rows } from '../../core/database/sql.js';
import type { Day } from '../../core/days.js';
import type { Figure } from '../disclosures/balance.rules.js';
import { periodLabel } from '../obligations/period.rules.js';
import type { PeriodBefore } from './before.reads.js';
import type { EntryFacts } from './check.js';
import type { Stated } from './stated.rules.js';

interface Other {
  readonly of: string;
  readonly period: string;
  readonly before: boolean;
  readonly earlier: boolean;
  readonly sameChannel: boolean;
  readonly channel: string;
  readonly title: string;
  readonly publishedOn: Day;
  readonly stated: Stated;
}

/** What is laid beside an entry. */
export type Beside = Pick<EntryFacts, 'closedBefore' | 'elsewhere'>;
export const NOTHING_BESIDE: Beside = { closedBefore: [], elsewhere: [] };

/** What each entry's unit states of the same item elsewhere, and stated one period before, by entry, as far as it has been checked. */
export async function statedBeside(db: Db, entries: readonly PeriodBefore[]): Promise<Map<string, Beside>> {
  const keys = entries.flatMap(({ id, itemId, unitId, period, before }) =>
    before === null ? [] : [{ id, item_id: itemId, unit_id: unitId, period, before }],
  );
  if (keys.length === 0) return new Map();
  const found = await rows<Other>(
    db,
    sql`select k.id as of, o.* from jsonb_to_recordset(${JSON.stringify(keys)}::jsonb)
        as k(id uuid, item_id uuid, unit_id uuid, period text, before text)
      join disclosure e on e.id = k.id
      cross join lateral (select d.period, d.period = k.before as before, (d.published_on, d.id) < (e.published_on, e.id) as earlier,
          d.source_id is not distinct from e.source_id as "sameChannel", coalesce(s.name, '模板填报') as channel, d.title,
          d.published_on::text as "publishedOn", c.stated
        from disclosure d join disclosure_check c on c.disclosure_id = d.id left join source s on s.id = d.source_id
        where d.item_id = k.item_id and d.unit_id = k.unit_id and d.period in (k.period, k.before) and d.id <> k.id
          and d.rejected_at is null and c.stated is not null) o
      order by o."publishedOn" desc, o.title`,
  );
  return new Map(
    [...Map.groupBy(found, ({ of }) => of)].map(([of, others]) => [
      of,
      {
        closedBefore: others.flatMap(({ before, period, title, stated: { closing } }) =>
          before && closing ? [{ periodLabel: periodLabel(period), title, figure: closing }] : [],
        ),
        elsewhere: others.flatMap(
          ({ before, earlier, sameChannel, channel, title, publishedOn, stated: { compared } }) =>
            !before && compared
              ? [{ earlier, sameChannel, channel, title, publishedOn, by: compared.by, figure: compared }]
              : [],
        ),
      },
    ]),
  );
}

/** What an entry stated the last time that it was checked, and states now. */
export interface Restated {
  readonly key: PeriodBefore;
  readonly was: Stated | null;
  readonly is: Stated;
}

type Told = Figure & { readonly sourceId?: string | null };
const told = (figure: Told | null | undefined): string =>
  figure ? `${figure.label} ${figure.yuan} ${figure.unit} ${figure.sourceId ?? ''}` : '';
const differ = (one: Told | null | undefined, other: Told | null): boolean => told(one) !== told(other);

/**
 * The other entries to which something else stands beside now: of the same matter, and of the period after it. Those that are behind are
 * gone over anyhow.
 */
export async function besideRestated(db: Db, restated: readonly Restated[], way: number): Promise<string[]> {
  const keys = restated.flatMap(({ key: { itemId, unitId, period, before, after }, was, is }) => [
    ...(before !== null && differ(was?.compared, is.compared) ? [{ item_id: itemId, unit_id: unitId, period }] : []),
    ...(after !== null && differ(was?.closing, is.closing)
      ? [{ item_id: itemId, unit_id: unitId, period: after }]
      : []),
  ]);
  if (keys.length === 0) return [];
  const found = await rows<{ id: string }>(
    db,
    sql`select distinct d.id from jsonb_to_recordset(${JSON.stringify(keys)}::jsonb) as k(item_id uuid, unit_id uuid, period text)
      join disclosure d on d.item_id = k.item_id and d.unit_id = k.unit_id and d.period = k.period
      join disclosure_check c on c.disclosure_id = d.id where d.rejected_at is null and c.way >= ${way}`,
  );
  return found.map(({ id }) => id);
}
