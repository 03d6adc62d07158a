import { BulletinState } from '../bulletins/bulletin.rules.js';
import { filled, paragraphsOf } from './fill.rules.js';
import type { Paper } from './paper.model.js';
import { dateWords, lineOf, linesOf, NO_DATE, NO_NUMBER } from './paper.words.js';
import type { BulletinValues } from './template.fields.js';
import type { LetterTemplateContent } from './template.rules.js';

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

/** Cases, a paragraph each. */
const caseParagraphs = ({ cases }: BulletinFacts): string[] =>
  cases.map(({ unit, fact, outcome }, nr, { length }) => {
    const words = `${lineOf(unit)}：${sentence(lineOf(fact))}${sentence(lineOf(outcome))}`;
    return length === 1 ? words : `${nr + 1}．${words}`;
  });

const textOf = (text: string): string => linesOf(text).join('\n');

/** What stands in the places of fields. */
const valuesOf = (bulletin: BulletinFacts): BulletinValues => ({
  发文单位: lineOf(bulletin.issuer),
  标题: lineOf(bulletin.title),
  文号: bulletin.number ?? NO_NUMBER,
  概况: textOf(bulletin.overview),
  案例数: String(bulletin.cases.length),
  案例清单: '',
  原因分析: textOf(bulletin.causes ?? ''),
  工作要求: textOf(bulletin.demands),
  成文日期: bulletin.publishedOn === null ? NO_DATE : dateWords(bulletin.publishedOn),
});

/** A bulletin on paper, by a template. */
export function paperOfBulletin(bulletin: BulletinFacts, template: LetterTemplateContent): Paper {
  const values = valuesOf(bulletin);
  return {
    head: lineOf(filled(template.head, values)),
    number: values.文号,
    title: lineOf(filled(template.title, values)),
    addressee: lineOf(filled(template.addressee, values)) || null,
    paragraphs: paragraphsOf(template, { values, lists: { 案例清单: caseParagraphs(bulletin) } }),
    annex: null,
    signature: values.发文单位,
    date: values.成文日期,
    copies: null,
    desk: values.发文单位,
    mark: bulletinMark(bulletin),
    writtenAt: bulletin.publishedAt ?? bulletin.draftedAt,
  };
}
