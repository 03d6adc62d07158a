import { BulletinState } from '../bulletins/bulletin.rules.js';
import type { Paper } from './paper.model.js';
import { dateWords, lineOf, linesOf, NO_DATE, NO_NUMBER } from './paper.words.js';

/** A bulletin as it was published, or as its draft is now. Days are of Asia/Shanghai. */
export interface BulletinFacts {
  readonly state: BulletinState;
  /** null: not numbered */
  readonly number: string | null;
  readonly title: string;
  readonly overview: string;
  readonly causes: string | null;
  readonly demands: string;
  /** instant of the drafting, ISO 8601 */
  readonly draftedAt: string;
  /** instant of the publication; null: not published */
  readonly publishedAt: string | null;
  readonly publishedOn: string | null;
  readonly issuer: string;
  readonly cases: readonly { readonly unit: string; readonly fact: string; readonly outcome: string }[];
}

const sentence = (text: string): string => (/[。；！？]$/u.test(text) ? text : `${text}。`);

/** What a bulletin's paper is marked with; null: it was published and stands. */
export function bulletinMark({ state, publishedOn }: Pick<BulletinFacts, 'state' | 'publishedOn'>): string | null {
  if (state === BulletinState.WITHDRAWN) return publishedOn === null ? '已撤回　未印发' : '已撤回';
  return publishedOn === null ? '草稿　未印发' : null;
}

/** A bulletin on paper: it is addressed to nobody, and says its parts in the order in which they are read. */
export function paperOfBulletin(bulletin: BulletinFacts): Paper {
  const cases = bulletin.cases.map(({ unit, fact, outcome }, nr, { length }) => {
    const words = `${lineOf(unit)}：${sentence(lineOf(fact))}${sentence(lineOf(outcome))}`;
    return length === 1 ? words : `${nr + 1}．${words}`;
  });
  const issuer = lineOf(bulletin.issuer);
  return {
    head: issuer,
    number: bulletin.number ?? NO_NUMBER,
    title: lineOf(bulletin.title),
    addressee: null,
    paragraphs: [
      ...linesOf(bulletin.overview),
      ...cases,
      ...linesOf(bulletin.causes ?? ''),
      ...linesOf(bulletin.demands),
    ],
    annex: null,
    signature: issuer,
    date: bulletin.publishedOn === null ? NO_DATE : dateWords(bulletin.publishedOn),
    copies: null,
    desk: issuer,
    mark: bulletinMark(bulletin),
    writtenAt: bulletin.publishedAt ?? bulletin.draftedAt,
  };
}
