import { sql } from 'kysely';
import type { Work } from '../../core/database/unit-of-work.js';
import { REPEAT_MONTHS } from './ladder.rules.js';

/** SQL over `u`, a unit: months within which its district calls the same again a repeat. */
const MONTHS = sql`coalesce((select r.months from repeat_rule r join unit d on d.id = r.district_id where d.path = subpath(u.path, 0, 1)),
  ${REPEAT_MONTHS}::int)`;

/**
 * Marks which of some findings repeat what a letter had told their unit of before they were found, within the district's months, and
 * unmarks those that do so no more, because that letter was withdrawn. What a letter carries stays as it was marked.
 */
export async function markRepeats({ db }: Work, ids: readonly string[]): Promise<void> {
  await sql`update finding f set repeat_of = e.id, repeats = coalesce(e.repeats + 1, 0)
    from finding g join unit u on u.id = g.unit_id
      left join lateral (select t.id, t.repeats from finding t join notice n on n.id = t.notice_id
        where t.unit_id = g.unit_id and t.kind = g.kind and n.issued_at < g.found_at
          and t.found_on >= (g.found_on - make_interval(months => ${MONTHS}))::date
        order by t.found_at desc nulls last, t.id desc limit 1) e on true
    where f.id = g.id and g.id = any(${[...ids]}::uuid[]) and g.state in ('PROPOSED', 'OPEN') and f.repeat_of is distinct from e.id`.execute(
    db,
  );
}
