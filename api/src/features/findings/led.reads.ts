import { type RawBuilder, sql } from 'kysely';
import type { Scope } from '../../core/access/scope.js';
import { all, days, ids as idsIn } from '../../core/database/filters.js';
import { type Db, instant, instantOrNull, row, rows } from '../../core/database/sql.js';
import { isId } from '../../core/ids.js';
import type { Page } from '../../core/paging.js';
import { obligationOfDisclosure } from '../disclosures/disclosure-owed.reads.js';
import { masked } from '../disclosures/personal.rules.js';
import { periodLabel } from '../obligations/period.rules.js';
import { townshipOf } from '../units/unit-name.js';
import type { FirstCheck } from './first-check.types.js';
import type { LedDisclosure, LedDisclosureFilter } from './led.types.js';

interface Row extends Omit<LedDisclosure, 'periodLabel' | 'unit' | 'firstCheck' | 'erasedAt'> {
  erasedAt: string | null;
  period: string;
  unit: LedDisclosure['unit'];
  firstCheck: (Omit<FirstCheck, 'checkedAt'> & { checkedAt: string }) | null;
}

const named = (unit: string): RawBuilder<unknown> =>
  sql`jsonb_build_object('id', ${sql.ref(`${unit}.id`)}, 'name', ${sql.ref(`${unit}.name`)}, 'shortName', ${sql.ref(`${unit}.short_name`)},
    'kind', ${sql.ref(`${unit}.kind`)})`;

/** SQL over `f` and its `first_unit`, `checker`, `proposed`: the first check as it is told; null without one. */
const FIRST_CHECK = sql`case when f.id is not null then jsonb_build_object('checker', checker.name, 'checkedAt', f.checked_at,
  'problem', proposed.problem, 'version', f.version, 'unit', ${named('first_unit')}) end`;
const WITH_FIRST_CHECK = sql`left join first_check f on f.disclosure_id = d.id left join account checker on checker.id = f.checker_id
  left join unit first_unit on first_unit.id = f.unit_id left join finding proposed on proposed.id = f.finding_id`;

const FROM = sql`from disclosure d join unit u on u.id = d.unit_id join disclosure_item i on i.id = d.item_id
  join unit l on l.id = i.lead_unit_id`;
const LED = sql`select d.id, d.title, d.period, d.published_on::text as "publishedOn", d.nil, d.amount::text as amount, d.url,
    d.erased_at as "erasedAt", d.filing_id as "filingId",
    d.rejected_at is not null as rejected, i.name as "itemName", ${named('u')} as unit, ${townshipOf('u')} as township, ${FIRST_CHECK} as "firstCheck",
    coalesce(d.published_on > o.due_on, false) as late
  ${FROM} ${WITH_FIRST_CHECK} left join obligation o on o.id = ${obligationOfDisclosure}`;

const told = (found: Row['firstCheck']): FirstCheck | null =>
  found && { ...found, checkedAt: instant(found.checkedAt) };
const ledOf = ({ period, firstCheck, erasedAt, ...found }: Row): LedDisclosure => ({
  ...found,
  title: masked(found.title),
  periodLabel: periodLabel(period),
  firstCheck: told(firstCheck),
  erasedAt: instantOrNull(erasedAt),
});

/** @param lead where the lead departments are in whose name the viewer checks */
function conditionsOf(lead: Scope, filter: LedDisclosureFilter | null): RawBuilder<unknown> {
  const checked = filter?.firstChecked;
  return all([
    lead.covers('l.path'),
    ...idsIn('d.item_id', filter?.itemId),
    ...days('d.published_on', filter?.publishedOn),
    ...(typeof checked === 'boolean'
      ? [sql`${sql.raw(checked ? '' : 'not ')}exists (select from first_check c where c.disclosure_id = d.id)`]
      : []),
    ...(checked === false ? [sql`d.rejected_at is null`] : []),
  ]);
}

/** Entries of items that are led from within the scope, newest first. */
export async function listLed(
  db: Db,
  lead: Scope,
  { filter, page }: { filter: LedDisclosureFilter | null; page: Page },
): Promise<LedDisclosure[]> {
  const found = await rows<Row>(
    db,
    sql`${LED} where d.id = any(array(select d.id ${FROM} where ${conditionsOf(lead, filter)}
        order by d.published_on desc nulls last, d.id offset ${page.skip} limit ${page.take}))
      order by d.published_on desc nulls last, d.id`,
  );
  return found.map(ledOf);
}

export async function countLed(db: Db, lead: Scope, filter: LedDisclosureFilter | null): Promise<number> {
  const found = await row<{ total: number }>(
    db,
    sql`select count(*)::int as total ${FROM} where ${conditionsOf(lead, filter)}`,
  );
  return found?.total ?? 0;
}

/** An entry of an item that is led from within the scope; otherwise null. */
export async function findLed(db: Db, lead: Scope, id: string): Promise<LedDisclosure | null> {
  if (!isId(id)) return null;
  const found = await row<Row>(db, sql`${LED} where d.id = ${id} and ${lead.covers('l.path')}`);
  return found && ledOf(found);
}

/** First checks of entries that the viewer may see findings of. */
export async function firstChecksOf(db: Db, findings: Scope, ids: readonly string[]): Promise<Map<string, FirstCheck>> {
  const found = await rows<{ id: string; firstCheck: Row['firstCheck'] }>(
    db,
    sql`select d.id, ${FIRST_CHECK} as "firstCheck" from disclosure d join unit u on u.id = d.unit_id ${WITH_FIRST_CHECK}
      where d.id = any(${[...ids]}::uuid[]) and f.id is not null and ${findings.covers('u.path')}`,
  );
  return new Map(
    found.flatMap(({ id, firstCheck }) => {
      const one = told(firstCheck);
      return one ? [[id, one] as const] : [];
    }),
  );
}
