import { type RawBuilder, sql } from 'kysely';
import type { Scope } from '../../core/access/scope.js';
import { type Db, rows } from '../../core/database/sql.js';
import type { Day } from '../../core/days.js';
import { SupervisionBy, type SupervisionFigures } from './supervision-figures.types.js';

interface Asked {
  readonly from: Day;
  readonly to: Day;
  readonly by: SupervisionBy | null;
  /** what the viewer sees of letters, and of checks and findings */
  readonly letters: Scope;
  readonly looks: Scope;
}

const dayOf = (instant: string) => sql`(${sql.ref(instant)} at time zone 'Asia/Shanghai')::date`;

type Keys = Readonly<Record<'check' | 'finding' | 'letter', RawBuilder<unknown>>>;

/** By what each kind of row is told; a finding by who found it, or by the check that it came of. */
const KEYS: Readonly<Record<SupervisionBy, Keys>> = {
  UNIT: { check: sql`c.unit_id`, finding: sql`f.unit_id`, letter: sql`n.addressee_id` },
  OFFICER: { check: sql`c.checker_id`, finding: sql`f.finder_id`, letter: sql`n.drafter_id` },
  DESK: {
    check: sql`c.desk_id`,
    finding: sql`(select c.desk_id from daily_check c where c.id = f.check_id)`,
    letter: sql`n.desk_id`,
  },
};
const ALL: Keys = { check: sql`null::uuid`, finding: sql`null::uuid`, letter: sql`null::uuid` };

/** The figures of a span: all together, or one row for each unit, person or desk that has any, those with most first. One statement. */
export async function supervisionFigures(
  db: Db,
  { from, to, by, letters, looks }: Asked,
): Promise<SupervisionFigures[]> {
  const keys = by === null ? ALL : KEYS[by];
  const within = (day: RawBuilder<unknown>) => sql`${day} between ${from}::date and ${to}::date`;
  return rows<SupervisionFigures>(
    db,
    sql`with letter as (
        select n.id, n.letter_id, n.kind, n.issued_at, n.closed_at, n.desk_id, n.drafter_id, n.addressee_id, ${keys.letter} as key
        from notice n join unit i on i.id = n.issuer_id join unit a on a.id = n.addressee_id
        where n.issued_at is not null and n.state <> 'WITHDRAWN' and ${within(dayOf('n.issued_at'))} and (${letters.covers('i.path')} or ${letters.covers('a.path')})
      ), told as (
        select ${keys.check} as key, count(*) as checks, 0 as found, 0 as suggestions, 0 as rectifications, 0 as explanations, 0 as rectified,
          0 as on_time, 0 as due, 0 as sent_back, 0 as not_sent
        from daily_check c join unit u on u.id = c.unit_id
        where ${within(sql`c.checked_on`)} and ${looks.covers('u.path')} group by 1
        union all select ${keys.finding}, 0, count(*), 0, 0, 0, 0, 0, 0, 0, 0 from finding f join unit u on u.id = f.unit_id
        where ${within(sql`f.found_on`)} and f.state not in ('PROPOSED', 'DISMISSED', 'LAPSED') and ${looks.covers('u.path')} group by 1
        union all select l.key, 0, 0, count(distinct l.letter_id) filter (where l.kind = 'SUGGESTION'),
          count(distinct l.letter_id) filter (where l.kind = 'RECTIFICATION'),
          count(distinct l.letter_id) filter (where l.kind = 'EXPLANATION'), 0, 0, 0, 0, 0 from letter l group by 1
        union all select l.key, 0, 0, 0, 0, 0, count(*), 0, 0, 0, 0 from letter l join notice_problem p on p.notice_id = l.id
          join finding f on f.id = p.finding_id and f.notice_id = l.id and f.state = 'VERIFIED' group by 1
        union all select l.key, 0, 0, 0, 0, 0, 0, count(*) filter (where o.state = 'FULFILLED'),
          count(*) filter (where o.state in ('FULFILLED', 'FULFILLED_LATE') or (o.state = 'OPEN' and o.light = 'RED')), 0, 0
          from letter l join obligation o on o.notice_id = l.id and o.round = 1 group by 1
        union all select l.key, 0, 0, 0, 0, 0, 0, 0, 0, count(*), 0 from letter l join notice_answer w on w.notice_id = l.id
          where w.passed = false group by 1
        union all select ${keys.letter}, 0, 0, 0, 0, 0, 0, 0, 0, 0, count(*) from notice n join unit i on i.id = n.issuer_id
          where n.issued_at is null and n.state <> 'WITHDRAWN' and ${within(dayOf('n.drafted_at'))} and ${letters.covers('i.path')} group by 1
      ), speed as (
        select l.key, (select percentile_cont(0.5) within group (order by extract(epoch from w.reviewed_at - w.answered_at) / 86400)
            from letter m join notice_answer w on w.notice_id = m.id where m.key is not distinct from l.key and w.reviewed_at is not null) as review,
          percentile_cont(0.5) within group (order by extract(epoch from l.closed_at - l.issued_at) / 86400) as close
        from letter l group by 1
      ), summed as (
        select t.key, sum(checks)::int as checks, sum(found)::int as found, sum(suggestions)::int as suggestions,
          sum(rectifications)::int as rectifications, sum(explanations)::int as explanations, sum(rectified)::int as rectified,
          sum(on_time)::int as "answersOnTime", sum(due)::int as "answersDue", sum(sent_back)::int as "sentBack", sum(not_sent)::int as "notSent"
        from told t group by 1
      )
      select s.key, coalesce(u.name, a.name, ${by === null ? '合计' : '其他'}) as label, s.checks, s.found, s.suggestions, s.rectifications,
        s.explanations, s.rectified, s."answersOnTime", s."answersDue", s."sentBack", s."notSent",
        round(p.review::numeric, 1)::float as "daysToReview", round(p.close::numeric, 1)::float as "daysToClose",
        case when ${by === null}::boolean then (select count(*)::int from bulletin b join unit i on i.id = b.issuer_id
          where ${within(sql`b.published_on`)} and ${letters.covers('i.path')}) else 0 end as bulletins
      from summed s left join unit u on u.id = s.key left join account a on a.id = s.key left join speed p on p.key is not distinct from s.key
      where ${by === null}::boolean or s.key is not null
      order by s.checks + s.suggestions + s.rectifications + s.explanations desc, label limit 500`,
  );
}
