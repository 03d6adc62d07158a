import { type RawBuilder, sql } from 'kysely';
import type { Scope } from '../../core/access/scope.js';
import { daysOfInstant } from '../../core/database/filters.js';
import { type Db, rows } from '../../core/database/sql.js';
import type { Day } from '../../core/days.js';
import { bulletinVisible } from '../bulletins/bulletin.policy.js';
import { CONFIRMED } from '../findings/finding.rules.js';
import {
  FirstAnswer,
  firstAnswerIs,
  hasReached,
  isFirst,
  LetterReached,
  STANDS,
} from '../notices/notice.conditions.js';
import { noticeVisible } from '../notices/notice.policy.js';
import { FROM } from '../notices/notice.reads.js';
import { SupervisionBy, type SupervisionFigures } from './supervision-figures.types.js';

/** What is asked, and what the viewer sees of each kind of row; null: nothing. */
export interface Asked {
  readonly from: Day;
  readonly to: Day;
  readonly by: SupervisionBy | null;
  readonly letters: Scope;
  readonly looks: Scope;
  readonly findings: Scope | null;
  readonly bulletins: Scope | null;
}

type Keys = Readonly<Record<'check' | 'finding' | 'letter', RawBuilder<unknown>>>;

/** The key of all together, and of what has no person or desk: an id of nobody, so that one join serves all. */
export const NOBODY = '00000000-0000-0000-0000-000000000000';

/** By what each kind of row is told; a finding by who found it, or by the check that it came of: what a rule proposed has neither. */
const KEYS: Readonly<Record<SupervisionBy, Keys>> = {
  UNIT: { check: sql`c.unit_id`, finding: sql`f.unit_id`, letter: sql`n.addressee_id` },
  OFFICER: { check: sql`c.checker_id`, finding: sql`coalesce(f.finder_id, ${NOBODY})`, letter: sql`n.drafter_id` },
  DESK: {
    check: sql`c.desk_id`,
    finding: sql`coalesce((select c.desk_id from daily_check c where c.id = f.check_id), ${NOBODY})`,
    letter: sql`n.desk_id`,
  },
};
const ALL: Keys = { check: sql`${NOBODY}::uuid`, finding: sql`${NOBODY}::uuid`, letter: sql`${NOBODY}::uuid` };

/** By what rows of each kind are told together. */
export const keysOf = (by: SupervisionBy | null): Keys => (by === null ? ALL : KEYS[by]);

/** Checks, and findings of the span and of the letters of the span. */
const looked = ({ from, to, by, looks, findings }: Asked): RawBuilder<unknown> => {
  const { check, finding, letter } = keysOf(by);
  const seen = findings ? findings.covers('u.path') : sql`false`;
  return sql`looked as (select ${check} as key, count(*)::int as checks from daily_check c join unit u on u.id = c.unit_id
      where c.checked_on between ${from}::date and ${to}::date and ${looks.covers('u.path')} group by 1),
    found as (select ${finding} as key, count(*)::int as found from finding f join unit u on u.id = f.unit_id
      where f.found_on between ${from}::date and ${to}::date and f.state = any(${[...CONFIRMED]}::text[]) and ${seen} group by 1),
    rectified as (select ${letter} as key, count(*)::int as rectified from finding f join unit u on u.id = f.unit_id
        join notice n on n.id = f.notice_id
      where f.state = 'VERIFIED' and ${STANDS} and ${sql.join(daysOfInstant('n.issued_at', { range: { from, to } }), sql` and `)} and ${seen} group by 1)`;
};

/** Letters that were issued in the span and stand, each addressee's; and drafts that were begun in it. */
const written = ({ from, to, by, letters }: Asked): RawBuilder<unknown> => {
  const within = (column: string) => sql.join(daysOfInstant(column, { range: { from, to } }), sql` and `);
  const { letter } = keysOf(by);
  // told by unit, each addressee's letter is that unit's
  const once = by === SupervisionBy.UNIT ? sql`true` : isFirst(letters);
  return sql`letter as materialized (select n.id, n.kind, n.round, n.issued_at, n.closed_at, ${letter} as key, ${once} as once,
        ${firstAnswerIs(FirstAnswer.DUE)} as due, ${firstAnswerIs(FirstAnswer.IN_TIME)} as in_time,
        ${hasReached(LetterReached.ANSWERED)} as answered, ${hasReached(LetterReached.REVIEWED)} as reviewed
      ${FROM} where ${STANDS} and ${within('n.issued_at')} and ${noticeVisible(letters)}),
    sent as (select key, count(*) filter (where once and kind = 'SUGGESTION')::int as suggestions,
        count(*) filter (where once and kind = 'RECTIFICATION')::int as rectifications,
        count(*) filter (where once and kind = 'EXPLANATION')::int as explanations,
        count(*) filter (where in_time)::int as in_time, count(*) filter (where due)::int as due,
        count(*) filter (where answered)::int as answered, count(*) filter (where reviewed)::int as reviewed,
        count(*) filter (where closed_at is not null)::int as ended, count(*) filter (where round > 1)::int as sent_back,
        avg(round) filter (where answered) as rounds,
        percentile_cont(0.5) within group (order by extract(epoch from closed_at - issued_at) / 86400) as close
      from letter group by key),
    speed as (select l.key, percentile_cont(0.5) within group (order by extract(epoch from w.reviewed_at - w.answered_at) / 86400) as review
      from letter l join notice_answer w on w.notice_id = l.id and w.reviewed_at is not null group by l.key),
    begun as (select ${letter} as key, count(*) filter (where n.issued_at is null)::int as not_sent
      ${FROM} where ${within('n.drafted_at')} and ${noticeVisible(letters)} group by 1)`;
};

const published = ({ from, to, bulletins }: Asked): RawBuilder<unknown> =>
  bulletins
    ? sql`(select count(*)::int from bulletin b join unit i on i.id = b.issuer_id join unit d on d.id = b.district_id
        where b.published_on between ${from}::date and ${to}::date and ${bulletinVisible(bulletins)})`
    : sql`0`;

const days = (column: string): RawBuilder<unknown> => sql`round(${sql.ref(column)}::numeric, 1)::float`;

/**
 * The figures of a span: all together, or one row for each unit, person or desk that has any, those with most first and what has none last:
 * the rows' counts add up to those of all. One statement.
 */
export const supervisionFigures = (db: Db, asked: Asked): Promise<Omit<SupervisionFigures, 'desks'>[]> =>
  rows(
    db,
    sql`with ${looked(asked)}, ${written(asked)}, keys as (select key from looked union select key from found union select key from rectified
        union select key from sent union select key from begun)
      select nullif(k.key, ${NOBODY}::uuid) as key, coalesce(u.name, p.name, ${asked.by === null ? '合计' : '未指定'}) as label,
        coalesce(c.checks, 0) as checks, coalesce(f.found, 0) as found, coalesce(s.suggestions, 0) as suggestions,
        coalesce(s.rectifications, 0) as rectifications, coalesce(s.explanations, 0) as explanations, coalesce(r.rectified, 0) as rectified,
        coalesce(s.in_time, 0) as "answersOnTime", coalesce(s.due, 0) as "answersDue", coalesce(s.answered, 0) as answered,
        coalesce(s.reviewed, 0) as reviewed, coalesce(s.ended, 0) as ended, coalesce(s.sent_back, 0) as "sentBack",
        coalesce(b.not_sent, 0) as "notSent", ${days('s.rounds')} as rounds, ${days('v.review')} as "daysToReview",
        ${days('s.close')} as "daysToClose", ${asked.by === null ? published(asked) : sql`0`} as bulletins
      from keys k left join looked c on c.key = k.key left join found f on f.key = k.key left join rectified r on r.key = k.key
        left join sent s on s.key = k.key left join speed v on v.key = k.key left join begun b on b.key = k.key
        left join unit u on u.id = k.key left join account p on p.id = k.key
      order by k.key = ${NOBODY}, coalesce(c.checks, 0) + coalesce(s.suggestions, 0) + coalesce(s.rectifications, 0) + coalesce(s.explanations, 0) desc,
        label`,
  );
