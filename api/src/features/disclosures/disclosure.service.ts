import { sql } from 'kysely';
import { rows } from '../../core/database/sql.js';
import type { Work } from '../../core/database/unit-of-work.js';
import { dayOf } from '../../core/days.js';
import { newId } from '../../core/ids.js';
import { recordsChangedIn } from '../../core/log/outbox.js';
import { displayEnds } from '../catalogue/display.reads.js';
import { fulfil, type NewFulfilment } from '../obligations/obligation.fulfil.js';
import { disclosureObligations } from '../obligations/obligation.service.js';
import { meetOccurrences } from '../obligations/occurrence.meet.js';
import { Frequency } from '../obligations/period.rules.js';
import { type Amount, amountIn, type Published } from './amount.rules.js';
import { columnSays, speaksOf } from './column.rules.js';
import { confidenceOf } from './confidence.rules.js';
import { maskedContent } from './masking.rules.js';
import { type Candidates, channelOf, matchAmong, versionFor } from './matching.reads.js';
import { type Match, Unmatched } from './matching.rules.js';
import { isNil } from './nil.rules.js';
import { masked } from './personal.rules.js';
import { countAgain } from './taken-back.service.js';

export interface CapturedArticle {
  readonly id: string;
  readonly sourceId: string;
  readonly title: string;
  readonly url: string | null;
  /** plain text, a line for each paragraph and row */
  readonly text: string;
  readonly tables: Published['tables'];
  /** the lines of the text that stand in tables too large to be read */
  readonly unread: readonly string[];
  readonly publishedAt: Date;
  /** the channel says when; otherwise a person must */
  readonly dated: boolean;
  /** 信息来源, as the page names it; null where it names nobody */
  readonly origin: string | null;
  /** 栏目, as the page says; null where it does not */
  readonly column: string | null;
}

export interface NewDisclosure extends Match {
  readonly id: string;
  readonly article: CapturedArticle;
  readonly amount: Amount | null;
  /** in percent; null: a person decided */
  readonly confidence: number | null;
}

/** What an article discloses. Funds of several items under one title cannot be told apart: they count for none. */
function disclosuresOf(article: CapturedArticle, matches: readonly Match[], among: Candidates): NewDisclosure[] {
  const itemOf = (match: Match) => versionFor(among, match);
  const ofFunds = matches.filter((match) => itemOf(match)?.hasFunds);
  const amount = ofFunds.length === 1 ? amountIn(article) : null;
  return matches.map((match) => ({
    ...{ ...match, id: newId(), article, confidence: null },
    amount: ofFunds.includes(match) ? amount : null,
  }));
}

/** How sure the platform is of each. */
function withConfidence(made: readonly NewDisclosure[], among: Candidates, learned: boolean): NewDisclosure[] {
  return made.map((one) => {
    const item = versionFor(among, one);
    const frequency = item?.frequency ?? Frequency.AS_IT_HAPPENS;
    const channel = channelOf(among, one.article.sourceId);
    const said = { column: one.article.column, channel, areas: among.areas };
    const column = item ? columnSays(item, said) : 'NOTHING';
    const isFor = item !== undefined && item.id === channel?.itemId;
    const byChannel = isFor && !learned && !speaksOf(one.article.title, item.titleWords);
    const unit = among.units.find(({ id }) => id === one.unitId);
    const { article, sourceUnitId } = { article: one.article, sourceUnitId: among.sourceUnitId };
    return {
      ...one,
      confidence: confidenceOf({ article, match: one, frequency, unit, sourceUnitId, learned, column, byChannel }),
    };
  });
}

/** Records disclosures; one that is known changes nothing. @returns those that are new */
async function disclose(work: Work, wanted: readonly NewDisclosure[]): Promise<NewDisclosure[]> {
  const ends = await displayEnds(
    work.db,
    wanted.map(({ article, ...one }) => ({ ...one, publishedOn: dayOf(article.publishedAt) })),
  );
  const input = wanted.map(({ id, itemId, unitId, period, article, amount, confidence }) => ({
    ...{ id, item_id: itemId, unit_id: unitId, period, published_on: dayOf(article.publishedAt), url: article.url },
    ...{ display_ends_on: ends.get(id) ?? null, display_over: (ends.get(id) ?? work.today) < work.today },
    // the article keeps what was published: an entry is searched and followed, and a number must not be guessed by that
    ...{
      title: masked(article.title),
      text: maskedContent(article),
      article_id: article.id,
      source_id: article.sourceId,
    },
    ...{
      amount: amount?.yuan ?? null,
      amount_from: amount?.from ?? null,
      nil: isNil(article.title, article.text),
      confidence,
    },
  }));
  const made = await rows<{ id: string; path: string }>(
    work.db,
    sql`insert into disclosure (id, item_id, unit_id, period, title, published_on, captured_at, url, text, article_id, source_id, amount,
        amount_from, nil, confidence, display_ends_on, display_over, taken_down_at, taken_down_reason)
      select d.id, d.item_id, d.unit_id, d.period, d.title, d.published_on, ${work.now}, d.url, d.text, d.article_id, d.source_id,
        d.amount, d.amount_from, d.nil, d.confidence, d.display_ends_on, d.display_over, t.at, t.reason
      from jsonb_to_recordset(${JSON.stringify(input)}::jsonb) as d(id uuid, item_id uuid, unit_id uuid, period text, title text,
        published_on date, url text, text text, article_id uuid, source_id uuid, amount numeric, amount_from text, nil boolean, confidence smallint,
        display_ends_on date, display_over boolean)
      -- what is made of a page that was taken down is not public either
      left join lateral (select x.taken_down_at as at, x.taken_down_reason as reason from disclosure x
        where x.article_id = d.article_id and x.taken_down_at is not null limit 1) t on true
      on conflict do nothing returning id, (select path::text from unit where unit.id = unit_id) as path`,
  );
  work.emit(...recordsChangedIn('DISCLOSURE', made));
  const ids = new Set(made.map(({ id }) => id));
  return wanted.filter(({ id }) => ids.has(id));
}

/** What became of an article. */
export interface Taken {
  readonly id: string;
  /** why it came to nothing; null where it discloses something */
  readonly because: Unmatched | null;
  /** what a person decided about its kind; null where its own words were enough, or nothing was */
  readonly lessonId: string | null;
}

/** Records disclosures, and what they fulfil; those that were taken back count again. @returns ids of those that count from now on */
async function publish(work: Work, wanted: readonly NewDisclosure[]): Promise<string[]> {
  const fresh = await disclose(work, wanted);
  const known = wanted.filter((one) => !fresh.includes(one));
  const made = [...fresh, ...(await countAgain(work, known))];
  const obligations = await disclosureObligations(work, made);
  const fulfilled = made.flatMap(({ id, article }): NewFulfilment[] => {
    const obligationId = obligations.get(id);
    return obligationId ? [{ obligationId, factOn: dayOf(article.publishedAt), disclosureId: id }] : [];
  });
  await fulfil(work, fulfilled);
  await meetOccurrences(work, made);
  return made.map(({ id }) => id);
}

/** Matches new articles of a unit's channel; each match becomes a disclosure. @returns what became of each */
export async function takeArticles(
  work: Work,
  articles: readonly CapturedArticle[],
  among: Candidates,
): Promise<Taken[]> {
  const wanted: NewDisclosure[] = [];
  const taken = articles.map((article): Taken => {
    const { result, lessonId } = article.dated
      ? matchAmong(article, among, article.sourceId)
      : { result: Unmatched.NO_DAY, lessonId: null };
    if (typeof result === 'string') return { id: article.id, because: result, lessonId };
    wanted.push(...withConfidence(disclosuresOf(article, result, among), among, lessonId !== null));
    return { id: article.id, because: null, lessonId };
  });
  if (wanted.length > 0) await publish(work, wanted);
  return taken;
}

/** What a person found an article to be becomes a disclosure. @returns its id; null when it is known already */
export async function takeAsMatched(
  work: Work,
  { article, match, among }: { article: CapturedArticle; match: Match; among: Candidates },
): Promise<string | null> {
  return (await publish(work, disclosuresOf(article, [match], among)))[0] ?? null;
}
