import { sql } from 'kysely';
import type { Work } from '../../core/database/unit-of-work.js';
import { dayOf } from '../../core/days.js';
import { MASK } from '../disclosures/masking.rules.js';
import { insertLinked } from './attachment.write.js';
import { firstLookAt } from './look.rules.js';
import type { Reading } from './reading.js';
import { RevisionState } from './revision.rules.js';
import { keepRevisions } from './revision.write.js';

/** An article as it was captured. */
export interface FirstReading {
  readonly articleId: string;
  readonly capturedAt: Date;
  readonly reading: Reading;
}

/** Keeps articles as they were captured, in one statement. Each is looked at again a day later. */
export async function keepFirst(work: Work, captured: readonly FirstReading[]): Promise<void> {
  const revisions = captured.map(({ articleId, capturedAt, reading }) => ({
    ...{ articleId, number: 1, state: RevisionState.FIRST, lookedAt: capturedAt, reading, otherwise: false },
  }));
  const due = new Map(captured.map(({ capturedAt }) => [capturedAt.toISOString(), firstLookAt(dayOf(capturedAt))]));
  const plan = [...due].map(([looked_at, due_at]) => ({ looked_at, due_at }));
  await keepRevisions(
    work,
    revisions,
    sql`insert into page_look (article_id, due_at, looked_at, found_at, etag, last_modified, mask)
      select m.article_id, d.due_at, m.looked_at, m.looked_at, m.etag, m.last_modified, ${MASK}::int from made m
      join jsonb_to_recordset(${JSON.stringify(plan)}::jsonb) as d(looked_at timestamptz, due_at timestamptz) using (looked_at)`,
    insertLinked(
      captured.map(({ articleId, capturedAt, reading }) => ({
        ...{ articleId, seenAt: capturedAt, attachments: reading.attachments },
      })),
    ),
  );
}
