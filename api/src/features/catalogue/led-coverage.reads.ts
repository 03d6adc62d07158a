import { type RawBuilder, sql } from 'kysely';
import type { Scope } from '../../core/access/scope.js';
import { all, choice, days, ids as idsIn } from '../../core/database/filters.js';
import { type Db, row, rows } from '../../core/database/sql.js';
import { isId } from '../../core/ids.js';
import type { Page } from '../../core/paging.js';
import { isForeseen, isOfOccurrence, owedBelow, owedBy } from '../obligations/obligation.debtor.js';
import { periodLabel } from '../obligations/period.rules.js';
import { townshipOf, type UnitName } from '../units/unit-name.js';
import type { LedObligation, LedObligationFilter } from './led-coverage.types.js';

/** A unit of the district that a lead department of the scope belongs to. @param id null: the district itself */
export async function unitBesideLead(
  db: Db,
  lead: Scope,
  id: string | null,
): Promise<(UnitName & { readonly path: string }) | null> {
  const which = id === null ? sql`nlevel(u.path) = 1` : sql`u.id = any(${[id].filter(isId)}::uuid[])`;
  return row(
    db,
    sql`select u.id, u.name, u.short_name as "shortName", u.kind, u.path::text as path from unit u where ${which}
      and exists (select from unit l where subpath(l.path, 0, 1) = subpath(u.path, 0, 1) and ${lead.covers('l.path')})
      order by u.path limit 1`,
  );
}

const FROM = sql`from obligation o join unit u on u.id = o.unit_id join disclosure_item i on i.id = o.item_id
  join unit l on l.id = i.lead_unit_id`;

function conditionsOf(lead: Scope, filter: LedObligationFilter | null): RawBuilder<unknown> {
  return all([
    sql`o.kind = 'DISCLOSURE'`,
    lead.covers('l.path'),
    ...idsIn('o.item_id', filter?.itemId),
    ...choice('o.state', filter?.state),
    ...days('o.due_on', filter?.dueOn),
    ...(filter?.owedBelow ? [owedBelow(filter.owedBelow)] : []),
    ...(filter?.owedBy ? [owedBy(filter.owedBy)] : []),
    ...(filter?.foreseen == null ? [] : [filter.foreseen ? isForeseen : isOfOccurrence]),
  ]);
}

/** What is owed of the items that are led from within the scope, what is due first at the top. */
export async function listLedObligations(
  db: Db,
  lead: Scope,
  { filter, page }: { filter: LedObligationFilter | null; page: Page },
): Promise<LedObligation[]> {
  const found = await rows<Omit<LedObligation, 'periodLabel'> & { period: string }>(
    db,
    sql`select o.id, jsonb_build_object('id', u.id, 'name', u.name, 'shortName', u.short_name, 'kind', u.kind) as unit, ${townshipOf('u')} as township,
        i.name as "itemName", o.period, o.due_on::text as "dueOn", o.state, met.published_on::text as "publishedOn", met.id as "disclosureId"
      ${FROM} left join lateral (select d.id, d.published_on from fulfilment f join disclosure d on d.id = f.disclosure_id
        where f.obligation_id = o.id and f.revoked_at is null order by f.fact_on, f.id limit 1) met on true
      where ${conditionsOf(lead, filter)} order by o.due_on, u.path, o.id offset ${page.skip} limit ${page.take}`,
  );
  return found.map(({ period, ...owed }) => ({ ...owed, periodLabel: periodLabel(period) }));
}

export async function countLedObligations(db: Db, lead: Scope, filter: LedObligationFilter | null): Promise<number> {
  const found = await row<{ total: number }>(
    db,
    sql`select count(*)::int as total ${FROM} where ${conditionsOf(lead, filter)}`,
  );
  return found?.total ?? 0;
}
