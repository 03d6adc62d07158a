import { sql } from 'kysely';
import { type Db, instant, instantOrNull, row, rows } from '../../core/database/sql.js';
import type { Work } from '../../core/database/unit-of-work.js';
import { type Day, dayOf, startOf } from '../../core/days.js';
import { newId } from '../../core/ids.js';
import type { Validators } from '../../core/net/guarded-fetch.js';
import { MASK } from '../disclosures/masking.rules.js';
import { followLinked } from './attachment.write.js';
import { isGone, nextLookOn, retryAt, secondLookAt } from './look.rules.js';
import { type KeptParticulars, keptParticulars, maskedParticulars, statedOtherwise } from './particulars.rules.js';
import { NO_VALIDATORS, type Reading } from './reading.js';
import { RevisionState, stateWhenFound, substanceOf } from './revision.rules.js';
import { keepRevisions } from './revision.write.js';

/** What came of a look at an article. */
export type Outcome =
  | { readonly kind: 'FOUND'; readonly reading: Reading }
  /** the channel says that it is as it was */
  | { readonly kind: 'SAME' }
  /** `certain`: the channel says that it was withdrawn, so that nobody has to ask again */
  | { readonly kind: 'MISSING'; readonly certain: boolean }
  /** the channel could not be read: that says nothing about the page */
  | { readonly kind: 'FAILED'; readonly code: string; readonly message: string };

/** What is known of an article that is looked at. */
export interface Looked {
  readonly articleId: string;
  readonly outcome: Outcome;
  /** last day of its display; null: it is none */
  readonly endsOn: Day | null;
  /** by its new title it would be matched to something else */
  readonly otherwise?: boolean;
}

interface Known {
  readonly capturedAt: string;
  readonly missedAt: string | null;
  readonly failures: number;
  readonly number: number;
  readonly state: RevisionState;
  readonly title: string;
  /** of the last one that could be read; null once it is erased */
  readonly substance: string | null;
  /** of the same one, as they are kept; null: nobody has asked yet */
  readonly particulars: KeptParticulars | null;
  /** it links, or linked, to files */
  readonly links: boolean;
  readonly erased: boolean;
}

/** Holds an article against other looks, and against its erasing: what is read from now on is so until the end. */
export async function holdLooks({ db }: Pick<Work, 'db'>, articleIds: readonly string[]): Promise<void> {
  await sql`select 1 from page_look where article_id = any(${[...articleIds]}::uuid[]) order by article_id for update`.execute(
    db,
  );
}

/** What is known of an article that is held. */
const readKnown = ({ db }: Work, articleId: string): Promise<Known | null> =>
  row<Known>(
    db,
    sql`select (select f.looked_at from page_revision f where f.article_id = l.article_id and f.number = 1) as "capturedAt",
        l.missed_at as "missedAt", l.failures, r.number, r.state, r.title, r.erased_at is not null as erased,
        read.substance, read.particulars, exists (select from page_attachment a where a.article_id = l.article_id) as links
      from page_look l
        left join lateral (select encode(s.substance, 'hex') as substance, s.particulars from page_revision s
          where s.article_id = l.article_id and s.substance is not null order by s.number desc limit 1) read on true
        cross join lateral (select * from page_revision where article_id = l.article_id order by number desc limit 1) r
      where l.article_id = ${articleId}`,
  );

interface Answered {
  readonly known: Known;
  readonly looked: Looked;
  readonly gone: boolean;
  /** null: as they are */
  readonly validators: Validators | null;
}

/** Writes down that a look came to an answer, and when the next one is due. */
async function noteAnswer(
  { db, now }: Work,
  { known, looked: { articleId, endsOn }, gone, validators }: Answered,
): Promise<void> {
  const day = nextLookOn({ capturedOn: dayOf(instant(known.capturedAt)), lookedOn: dayOf(now), endsOn, gone });
  await sql`update page_look set due_at = ${day && startOf(day)}, looked_at = ${now}, missed_at = null, failures = 0,
      failure_code = null, failure_message = null, found_at = case when ${gone} then found_at else ${now} end,
      etag = case when ${validators === null} then etag else ${validators?.etag ?? null} end,
      last_modified = case when ${validators === null} then last_modified else ${validators?.lastModified ?? null} end
    where article_id = ${articleId}`.execute(db);
}

const saysOtherwise = (known: Known, reading: Reading): boolean =>
  known.particulars !== null &&
  statedOtherwise(maskedParticulars(known.particulars), maskedParticulars(reading.particulars));

/** What a page said about itself that was kept before anybody asked for that. */
async function keepParticulars({ db }: Work, articleId: string, { particulars }: Reading): Promise<void> {
  await sql`update page_revision set particulars = ${JSON.stringify(keptParticulars(particulars))}::jsonb
    where id = (select id from page_revision where article_id = ${articleId} and substance is not null order by number desc limit 1)`.execute(
    db,
  );
}

async function noteFound(
  work: Work,
  known: Known,
  looked: Looked,
  reading: Reading | null,
): Promise<RevisionState | null> {
  const { articleId, otherwise = false } = looked;
  const substance = reading && substanceOf(reading).toString('hex');
  // what was erased is only told to be there still: nothing of it is kept again
  const changed = !known.erased && reading !== null && (substance !== known.substance || saysOtherwise(known, reading));
  const state = stateWhenFound(known.state, changed);
  if (state !== null && reading && !known.erased) {
    const revision = { articleId, number: known.number + 1, state, lookedAt: work.now, reading, otherwise };
    await keepRevisions(
      work,
      [revision],
      sql`update page_look l set mask = least(l.mask, ${MASK}) from made m where l.article_id = m.article_id`,
    );
  } else if (state !== null) await keepBare(work, known, { articleId, state });
  else if (reading && !known.erased && known.particulars === null) await keepParticulars(work, articleId, reading);
  if (reading && !known.erased && (known.links || reading.attachments.length > 0))
    await followLinked(work, { articleId, seenAt: work.now, attachments: reading.attachments });
  await noteAnswer(work, { known, looked, gone: false, validators: reading ? reading.validators : null });
  return state;
}

/** A revision without content: there is none, or its time is over. */
async function keepBare(
  { db, now }: Work,
  known: Known,
  one: { articleId: string; state: RevisionState },
): Promise<void> {
  await sql`insert into page_revision (id, article_id, number, state, looked_at, hashes, title, text_length, table_rows, erased_at)
    values (${newId()}, ${one.articleId}, ${known.number + 1}, ${one.state}, ${now}, '{}', ${known.title}, 0, 0,
      ${known.erased ? now : null})`.execute(db);
}

async function noteMissing(work: Work, known: Known, looked: Looked, certain: boolean): Promise<RevisionState | null> {
  const { articleId } = looked;
  const already = known.state === RevisionState.GONE;
  if (!already && !certain && !isGone(instantOrNull(known.missedAt), work.now)) {
    await sql`update page_look set missed_at = coalesce(missed_at, ${work.now}), due_at = ${secondLookAt(work.now)}, failures = 0,
      failure_code = null, failure_message = null where article_id = ${articleId}`.execute(work.db);
    return null;
  }
  if (!already) await keepBare(work, known, { articleId, state: RevisionState.GONE });
  await noteAnswer(work, { known, looked, gone: true, validators: NO_VALIDATORS });
  return already ? null : RevisionState.GONE;
}

/**
 * Writes down what a look at an article found, which is held (`holdLooks`). A revision is made where something of substance changed.
 * @returns the state of the new revision; null: there is none
 */
export async function noteLook(work: Work, looked: Looked): Promise<RevisionState | null> {
  const known = await readKnown(work, looked.articleId);
  if (!known) throw new Error(`nothing is kept of article ${looked.articleId}`);
  const { outcome } = looked;
  switch (outcome.kind) {
    case 'FOUND':
      return noteFound(work, known, looked, outcome.reading);
    case 'SAME':
      return noteFound(work, known, looked, null);
    case 'MISSING':
      return noteMissing(work, known, looked, outcome.certain);
    case 'FAILED': {
      const failures = known.failures + 1;
      await sql`update page_look set failures = ${failures}, failure_code = ${outcome.code}, failure_message = ${outcome.message},
        due_at = ${retryAt(failures, work.now)} where article_id = ${looked.articleId}`.execute(work.db);
      return null;
    }
  }
}

/** Of articles that were seen once more, those that say something else than when they were last read. */
export async function changedAmong(
  db: Db,
  seen: readonly { articleId: string; reading: Reading }[],
): Promise<Set<string>> {
  const known = await rows<{ articleId: string; substance: string | null; state: RevisionState; erased: boolean }>(
    db,
    sql`select r.article_id as "articleId", encode(r.substance, 'hex') as substance, r.state, r.erased_at is not null as erased
      from unnest(${seen.map(({ articleId }) => articleId)}::uuid[]) as a(id)
      cross join lateral (select * from page_revision where article_id = a.id order by number desc limit 1) r`,
  );
  const before = new Map(known.map((one) => [one.articleId, one]));
  return new Set(
    seen.flatMap(({ articleId, reading }) => {
      const last = before.get(articleId);
      if (!last || last.erased) return [];
      return last.substance === substanceOf(reading).toString('hex') ? [] : [articleId];
    }),
  );
}
