import type { LetterFacts } from './paper.rules.js';
import { markOf } from './paper.rules.js';
import { lineOf } from './paper.words.js';

const LONGEST = 60;

/** A text as part of a file's name: nothing that a folder, a program or an old archive takes for more than a letter. */
export const plainName = (text: string): string =>
  lineOf(text)
    .replace(/[\\/:*?"<>|]+/gu, '_')
    .replace(/^[.\s]+|[.\s]+$/gu, '')
    .replace(/\s+/gu, ' ');

/** What a letter's paper is called, without its ending: its number or serial, whom it is to, its title, and what it is not. */
export function paperName(serial: string, facts: LetterFacts): string {
  const mark = markOf(facts);
  const to = facts.addressees[0] ?? '';
  const title = [...plainName(facts.title)].slice(0, LONGEST).join('');
  return `${plainName(facts.number ?? serial)} ${plainName(to)} ${title}${mark ? `（${mark.replace('　', '，')}）` : ''}`;
}
