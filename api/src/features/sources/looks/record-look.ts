import { createHash } from 'node:crypto';
import { sql } from 'kysely';
import type { Work } from '../../../core/database/unit-of-work.js';
import type { Day } from '../../../core/days.js';
import { type EntryOf, entriesChanged, entriesOf, followPage } from '../../disclosures/follow.service.js';
import { candidates, matchAmong } from '../../disclosures/matching.reads.js';
import { articleEnds } from '../../evidence/display-end.js';
import { changedAmong, holdLooks, noteLook, type Outcome } from '../../evidence/revision.service.js';
import { type Found, readingOf, sound, toMatch } from '../found.js';
import type { SourceRow } from '../source.row.js';
import { articlesKnown } from './look.row.js';

/** What a look at an article came to, as its channel tells it. */
export type Seen = { readonly kind: 'FOUND'; readonly found: Found } | Exclude<Outcome, { kind: 'FOUND' }>;

type Channel = Pick<SourceRow, 'id' | 'unit_id'>;

const keyOf = ({ itemId, unitId, period }: Pick<EntryOf, 'itemId' | 'unitId' | 'period'>) =>
  `${itemId} ${unitId} ${period}`;

/** Whether what is published now would be taken for something else. What nobody could tell by its title says nothing. */
async function saysOtherwise(
  work: Work,
  channel: Channel,
  { entries, found }: { entries: readonly EntryOf[]; found: Found },
): Promise<boolean> {
  const { publishedAt } = found;
  if (publishedAt === null || entries.length === 0) return false;
  const { result } = matchAmong(toMatch(found, publishedAt), await candidates(work.db, channel.unit_id), channel.id);
  if (typeof result === 'string') return false;
  const standing = new Set(entries.map(keyOf));
  return result.some((match) => !standing.has(keyOf(match)));
}

/** What the inbox reads of an article follows the page. */
async function followArticle({ db }: Work, articleId: string, { title, contentHtml }: Found): Promise<void> {
  const hash = createHash('sha256').update(contentHtml).digest();
  await sql`update captured_article set version = version + 1, title = ${sound(title)}, content_html = ${sound(contentHtml)},
    content_hash = ${hash} where id = ${articleId}`.execute(db);
}

const isOver = ({ today }: Work, endsOn: Day | null): boolean => endsOn !== null && today > endsOn;

/** Writes down what a look at an article found. What an entry says follows its page; what it was taken for stays. */
export async function recordLook(
  work: Work,
  channel: Channel,
  { articleId, seen }: { articleId: string; seen: Seen },
): Promise<void> {
  await holdLooks(work, [articleId]);
  const entries = await entriesOf(work, [articleId]);
  const endsOn = (await articleEnds(work.db, entries)).get(articleId) ?? null;
  if (seen.kind !== 'FOUND') {
    const state = await noteLook(work, { articleId, outcome: seen, endsOn });
    if (state !== null || (seen.kind === 'SAME' && isOver(work, endsOn))) entriesChanged(work, entries);
    return;
  }
  const reading = readingOf(seen.found);
  const changed = (await changedAmong(work.db, [{ articleId, reading }])).has(articleId);
  const otherwise = changed && (await saysOtherwise(work, channel, { entries, found: seen.found }));
  const state = await noteLook(work, { articleId, outcome: { kind: 'FOUND', reading }, endsOn, otherwise });
  // what can be found after its display is over was left up, though nothing changed
  if (state === null && !isOver(work, endsOn)) return;
  if (changed) {
    await followArticle(work, articleId, seen.found);
    await followPage(work, entries, reading);
  }
  entriesChanged(work, entries);
}

/** Articles of a source that a capture met once more: where they say something else now, that is a revision. */
export async function recordSeenAgain(work: Work, channel: Channel, again: readonly Found[]): Promise<void> {
  if (again.length === 0) return;
  const known = await articlesKnown(
    work.db,
    channel.id,
    again.map(({ externalId }) => externalId),
  );
  const seen = again.flatMap((found) => {
    const articleId = known.get(found.externalId)?.id;
    return articleId ? [{ articleId, found, reading: readingOf(found) }] : [];
  });
  const changed = await changedAmong(work.db, seen);
  for (const { articleId, found } of seen)
    if (changed.has(articleId)) await recordLook(work, channel, { articleId, seen: { kind: 'FOUND', found } });
}

/** Articles that the channel says were withdrawn: nobody has to ask again. */
export async function recordWithdrawn(work: Work, channel: Channel, externalIds: readonly string[]): Promise<void> {
  const known = await articlesKnown(work.db, channel.id, externalIds);
  for (const { id, gone } of known.values())
    if (!gone) await recordLook(work, channel, { articleId: id, seen: { kind: 'MISSING', certain: true } });
}
