import { type BulletinFacts, bulletinMark } from './bulletin.rules.js';
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

const briefly = (title: string): string => [...plainName(title)].slice(0, LONGEST).join('');
const marked = (mark: string | null): string => (mark ? `（${mark.replace('　', '，')}）` : '');

/** What a bulletin's paper is called, without its ending. */
export const bulletinName = (facts: BulletinFacts): string =>
  `${plainName(facts.number ?? '通报')} ${briefly(facts.title)}${marked(bulletinMark(facts))}`;

/** What a letter's paper is called, without its ending: its number or serial, whom it is to, its title, and what it is not. */
export function paperName(serial: string, facts: LetterFacts): string {
  const to = facts.addressees[0] ?? '';
  return `${plainName(facts.number ?? serial)} ${plainName(to)} ${briefly(facts.title)}${marked(markOf(facts))}`;
}
