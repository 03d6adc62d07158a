import { ACT_KIND_NAMES, type ActKind } from '../notices/acts/act.rules.js';
import { KIND_NAMES, type NoticeKind, NoticeState } from '../notices/notice.rules.js';
import { filled, paragraphsOf } from './fill.rules.js';
import type { Paper, PaperAnnex } from './paper.model.js';
import { dateWords, lineOf, linesOf, NO_DATE, NO_NUMBER } from './paper.words.js';
import type { FieldValues } from './template.fields.js';
import type { LetterTemplateContent } from './template.rules.js';

/** A letter as it was issued, or as its draft is now: what its paper is made of. Days are of Asia/Shanghai. */
export interface LetterFacts {
  readonly kind: NoticeKind;
  readonly state: NoticeState;
  /** null: not numbered */
  readonly number: string | null;
  readonly title: string;
  readonly basis: string;
  readonly demand: string;
  /** null: nobody has chosen it yet */
  readonly answerBy: string | null;
  /** instant of the drafting, ISO 8601 */
  readonly draftedAt: string;
  /** instant of the issue; null: not issued */
  readonly issuedAt: string | null;
  /** its day; null: not issued */
  readonly issuedOn: string | null;
  readonly issuer: string;
  readonly desk: string;
  readonly addressees: readonly string[];
  readonly copies: readonly string[];
  readonly problems: readonly LetterProblem[];
  readonly acts: readonly LetterAct[];
}

export interface LetterProblem {
  readonly text: string;
  /** the addressee that it is about; null: all of them, or the only one */
  readonly unit: string | null;
}

export interface LetterAct {
  readonly kind: ActKind;
  readonly unit: string;
  readonly person: string;
  /** null: nobody has chosen it yet */
  readonly dueOn: string | null;
}

/** More problems than these stand in a table of their own. */
const MOST_IN_TEXT = 8;

const ACT_WORDS: Readonly<Record<ActKind, string>> = {
  SELF_CRITICISM: '作出书面检查',
  INTERVIEW: '接受约谈',
  DISCUSSION: '完成专题研究',
};

const dayOr = (day: string | null): string => (day === null ? NO_DATE : dateWords(day));

/** `沙河街道张某某于2019年10月25日前作出书面检查` */
const actWords = ({ kind, unit, person, dueOn }: LetterAct): string =>
  `${lineOf(unit)}${lineOf(person)}于${dayOr(dueOn)}前${ACT_WORDS[kind] ?? ACT_KIND_NAMES[kind]}`;

/** A problem as a sentence. */
function problemWords({ text, unit }: LetterProblem): string {
  const words = `${unit ? `（${lineOf(unit)}）` : ''}${lineOf(text)}`;
  return /[。；！？.;!?]$/u.test(words) ? words : `${words}。`;
}

/** Problems, a paragraph each; many: where they are to be found. */
function problemParagraphs(problems: readonly LetterProblem[]): string[] {
  if (problems.length > MOST_IN_TEXT) return [`共${problems.length}个问题，详见附件。`];
  if (problems.length === 1) return problems.map(problemWords);
  return problems.map((problem, nr) => `${nr + 1}．${problemWords(problem)}`);
}

function annexOf(problems: readonly LetterProblem[]): PaperAnnex | null {
  if (problems.length <= MOST_IN_TEXT) return null;
  const byUnit = problems.some(({ unit }) => unit !== null);
  return {
    title: '问题清单',
    heads: ['序号', ...(byUnit ? ['涉及单位'] : []), '问题'],
    rows: problems.map(({ text, unit }, nr) => [
      String(nr + 1),
      ...(byUnit ? [unit === null ? '各主送单位' : lineOf(unit)] : []),
      lineOf(text),
    ]),
  };
}

/** What stands in the places of fields. */
export function valuesOf(letter: LetterFacts): FieldValues {
  return {
    发文单位: lineOf(letter.issuer),
    主送单位: letter.addressees.map(lineOf).join('，'),
    标题: lineOf(letter.title),
    文书名称: KIND_NAMES[letter.kind],
    文号: letter.number === null ? NO_NUMBER : lineOf(letter.number),
    承办部门: lineOf(letter.desk),
    依据: lineOf(letter.basis)
      .replace(/^根据/u, '')
      .replace(/[。；，：,;.]+$/u, ''),
    问题数: String(letter.problems.length),
    问题清单: '',
    要求: linesOf(letter.demand).join('\n'),
    反馈期限: dayOr(letter.answerBy),
    责令事项: letter.acts.map(actWords).join('；'),
    成文日期: dayOr(letter.issuedOn),
  };
}

/** What a letter's paper is marked with; null: it was issued and stands. */
export function markOf({ state, issuedOn }: Pick<LetterFacts, 'state' | 'issuedOn'>): string | null {
  if (state === NoticeState.WITHDRAWN) return issuedOn === null ? '已撤回　未印发' : '已撤回';
  return issuedOn === null ? '草稿　未印发' : null;
}

/** A letter on paper, by a template. */
export function paperOf(letter: LetterFacts, template: LetterTemplateContent): Paper {
  const values = valuesOf(letter);
  return {
    head: lineOf(filled(template.head, values)),
    number: values.文号,
    title: lineOf(filled(template.title, values)),
    addressee: lineOf(filled(template.addressee, values)),
    paragraphs: paragraphsOf(template, { values, lists: { 问题清单: problemParagraphs(letter.problems) } }),
    annex: annexOf(letter.problems),
    signature: values.发文单位,
    date: values.成文日期,
    copies: letter.copies.length === 0 ? null : `${letter.copies.map(lineOf).join('，')}。`,
    desk: values.承办部门,
    mark: markOf(letter),
    writtenAt: letter.issuedAt ?? letter.draftedAt,
  };
}
