import { createHash } from 'node:crypto';
import { sql } from 'kysely';
import { instant, instantOrNull, row } from '../../core/database/sql.js';
import type { Work } from '../../core/database/unit-of-work.js';
import { dayOf, startOf } from '../../core/days.js';
import { newId } from '../../core/ids.js';
import type { Validators } from '../../core/net/guarded-fetch.js';
import { fileTypeOf } from './attachment.rules.js';
import { isGone, nextLookOn, retryAt, secondLookAt } from './look.rules.js';
import { NO_VALIDATORS } from './reading.js';
import { RevisionState } from './revision.rules.js';

/** What came of asking for a file that a page links to. */
export type FileOutcome =
  | { readonly kind: 'FOUND'; readonly bytes: Buffer; readonly mediaType: string; readonly validators: Validators }
  /** the site says that it is as it was */
  | { readonly kind: 'SAME' }
  | { readonly kind: 'MISSING' }
  /** `lasting`: it is the file's own, and asked for again by its age only */
  | { readonly kind: 'FAILED'; readonly code: string; readonly message: string; readonly lasting: boolean };

interface Known {
  readonly seenAt: string;
  readonly missedAt: string | null;
  readonly failures: number;
  readonly number: number;
  /** null: it was never found, nor found gone */
  readonly state: RevisionState | null;
  /** of the last one that was there, hexadecimal; null: it was never there */
  readonly hash: string | null;
}

/** Null where the page links to it no more, or its display is over. */
const readKnown = ({ db }: Work, id: string): Promise<Known | null> =>
  row<Known>(
    db,
    sql`select a.seen_at as "seenAt", a.missed_at as "missedAt", a.failures, coalesce(r.number, 0) as number, r.state,
        (select encode(k.hash, 'hex') from attachment_revision k where k.attachment_id = a.id and k.hash is not null
          order by k.number desc limit 1) as hash
      from page_attachment a
        left join lateral (select * from attachment_revision where attachment_id = a.id order by number desc limit 1) r on true
      where a.id = ${id} and a.url is not null and a.unlisted_at is null for update of a`,
  );

/** The state of a file that is there; null: nothing is new about it. */
function stateWhenThere(known: Known, hash: string): RevisionState | null {
  if (known.state === null) return RevisionState.FIRST;
  if (known.state === RevisionState.GONE) return RevisionState.BACK;
  return hash === known.hash ? null : RevisionState.CHANGED;
}

interface Asked {
  readonly id: string;
  readonly articleId: string;
}

async function noteAnswer(
  { db, now }: Work,
  { id, known, there, validators }: { id: string; known: Known; there: boolean; validators: Validators | null },
): Promise<void> {
  const due = nextLookOn({
    capturedOn: dayOf(instant(known.seenAt)),
    lookedOn: dayOf(now),
    endsOn: null,
    gone: !there,
  });
  await sql`update page_attachment set due_at = ${due && startOf(due)}, looked_at = ${now}, missed_at = null, failures = 0,
      failure_code = null, failure_message = null, found_at = case when ${there} then ${now} else found_at end,
      etag = case when ${validators === null} then etag else ${validators?.etag ?? null} end,
      last_modified = case when ${validators === null} then last_modified else ${validators?.lastModified ?? null} end
    where id = ${id}`.execute(db);
}

async function noteThere(
  work: Work,
  { id, articleId }: Asked,
  known: Known,
  found: Extract<FileOutcome, { kind: 'FOUND' }> | null,
): Promise<RevisionState | null> {
  const hash = found ? createHash('sha256').update(found.bytes).digest('hex') : (known.hash ?? '');
  const state = stateWhenThere(known, hash);
  if (found && state !== null)
    await sql`insert into page_content as p (hash, media_type, size, bytes)
      values (decode(${hash}, 'hex'), ${found.mediaType.replaceAll('\0', '').slice(0, 200)}, ${found.bytes.length},
        decode(${found.bytes.toString('base64')}, 'base64'))
      on conflict (hash) do update set bytes = excluded.bytes, erased_at = null where p.erased_at is not null`.execute(
      work.db,
    );
  if (state !== null) {
    const kind = found ? fileTypeOf(found.bytes).kind : null;
    await sql`insert into attachment_revision (id, attachment_id, article_id, number, state, looked_at, hash, kind, size)
      select ${newId()}, ${id}, ${articleId}, ${known.number + 1}, ${state}, ${work.now}, c.hash,
        coalesce(${kind}, (select k.kind from attachment_revision k where k.attachment_id = ${id} and k.hash = c.hash limit 1)), c.size
      from page_content c where c.hash = decode(${hash}, 'hex')`.execute(work.db);
  }
  await noteAnswer(work, { id, known, there: true, validators: found ? found.validators : null });
  return state;
}

async function noteMissing(work: Work, { id, articleId }: Asked, known: Known): Promise<RevisionState | null> {
  const already = known.state === RevisionState.GONE;
  if (!already && !isGone(instantOrNull(known.missedAt), work.now)) {
    await sql`update page_attachment set missed_at = coalesce(missed_at, ${work.now}), due_at = ${secondLookAt(work.now)}, failures = 0,
      failure_code = null, failure_message = null where id = ${id}`.execute(work.db);
    return null;
  }
  if (!already)
    await sql`insert into attachment_revision (id, attachment_id, article_id, number, state, looked_at)
      values (${newId()}, ${id}, ${articleId}, ${known.number + 1}, ${RevisionState.GONE}, ${work.now})`.execute(
      work.db,
    );
  await noteAnswer(work, { id, known, there: false, validators: NO_VALIDATORS });
  return already ? null : RevisionState.GONE;
}

/**
 * Writes down what came of asking for a file of an article that is held (`holdLooks`). A revision is made where its bytes are other ones.
 * @returns the state of the new revision; null: there is none
 */
export async function noteAttachment(work: Work, asked: Asked, outcome: FileOutcome): Promise<RevisionState | null> {
  const known = await readKnown(work, asked.id);
  if (!known) return null;
  switch (outcome.kind) {
    case 'FOUND':
      return noteThere(work, asked, known, outcome);
    case 'SAME':
      return noteThere(work, asked, known, null);
    case 'MISSING':
      return noteMissing(work, asked, known);
    case 'FAILED': {
      const failures = known.failures + 1;
      const byAge = { capturedOn: dayOf(instant(known.seenAt)), lookedOn: dayOf(work.now), endsOn: null, gone: false };
      const later = outcome.lasting ? nextLookOn(byAge) : null;
      await sql`update page_attachment set failures = ${failures}, failure_code = ${outcome.code}, failure_message = ${outcome.message},
        due_at = ${later ? startOf(later) : retryAt(failures, work.now)} where id = ${asked.id}`.execute(work.db);
      return null;
    }
  }
}
