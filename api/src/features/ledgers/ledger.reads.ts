import { sql } from 'kysely';
import { Permission } from '../../core/access/permissions.js';
import { scopeIf } from '../../core/access/scope.js';
import { rows } from '../../core/database/sql.js';
import type { Day } from '../../core/days.js';
import type { Ctx } from '../../core/feature.js';
import type { FindingState } from '../findings/finding.rules.js';
import { noticeVisible } from '../notices/notice.policy.js';
import type { NoticeKind } from '../notices/notice.rules.js';

/** What became of a finding in its letter; null where the viewer does not see the letter, or it has not been issued. */
export interface Rectification {
  readonly findingId: string;
  readonly kind: NoticeKind;
  readonly number: string | null;
  readonly issuedOn: Day;
  readonly demand: string;
  readonly answerBy: Day;
  /** of the last answer; null: there is none */
  readonly answeredOn: Day | null;
  /** what was done about it, by that answer */
  readonly done: string | null;
  /** the day on which the last answer was reviewed; null: it was not */
  readonly reviewedOn: Day | null;
  readonly remark: string | null;
  readonly desk: string;
  /** the second look 再监督: until when, and what came of it; null: none is scheduled */
  readonly lookBy: Day | null;
  readonly lookedOn: Day | null;
  readonly lookFound: boolean | null;
}

const dayOf = (instant: string) => sql`(${sql.ref(instant)} at time zone 'Asia/Shanghai')::date::text`;

/** What became of some findings in the letters that carry them, by finding. */
export async function rectificationsOf(ctx: Ctx, ids: readonly string[]): Promise<Map<string, Rectification>> {
  const letters = scopeIf(ctx.viewer, Permission.NOTICE_READ);
  if (!letters || ids.length === 0) return new Map();
  const found = await rows<Rectification>(
    ctx.db,
    sql`select f.id as "findingId", n.kind, coalesce(n.official_number, n.number) as number, ${dayOf('n.issued_at')} as "issuedOn", n.demand,
        n.answer_by::text as "answerBy", ${dayOf('w.answered_at')} as "answeredOn", coalesce(t.text, w.text) as done,
        ${dayOf('w.reviewed_at')} as "reviewedOn", coalesce(t.remark, w.review_reason) as remark, k.short_name as desk,
        l.due_on::text as "lookBy", l.done_on::text as "lookedOn", c.conclusion = 'FINDINGS' as "lookFound"
      from finding f join notice n on n.id = f.notice_id join unit i on i.id = n.issuer_id join unit a on a.id = n.addressee_id
        join unit k on k.id = n.desk_id
        left join lateral (select * from notice_answer x where x.notice_id = n.id order by x.round desc limit 1) w on true
        left join notice_problem p on p.notice_id = n.id and p.finding_id = f.id
        left join answer_item t on t.answer_id = w.id and t.problem_id = p.id
        left join lateral (select s.* from second_look s join second_look_finding sf on sf.look_id = s.id
          where sf.finding_id = f.id and s.cancelled_on is null order by s.due_on desc, s.id desc limit 1) l on true
        left join daily_check c on c.id = l.check_id
      where f.id = any(${[...ids]}::uuid[]) and n.issued_at is not null and ${noticeVisible(letters)}`,
  );
  return new Map(found.map((one) => [one.findingId, one]));
}

/** Where a finding in a letter stands, as ledgers of rectification say it. */
export const RECTIFIED_WORDS: Readonly<Partial<Record<FindingState, string>>> = {
  IN_LETTER: '整改中',
  RECTIFIED: '已反馈，待核实',
  VERIFIED: '已核实，销号',
};

export const LETTER_WORDS: Readonly<Record<NoticeKind, string>> = {
  SUGGESTION: '监督建议',
  RECTIFICATION: '整改通知书',
  EXPLANATION: '情况说明通知',
};
