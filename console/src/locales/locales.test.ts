import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { en } from './en.ts';
import { type MessageKey, zh } from './zh.ts';

const KEYS = Object.keys(zh) as MessageKey[];
const places = (text: string) => [...text.matchAll(/\{\{(\w+)\}\}/g)].map((match) => match[1]).sort();
const CHINESE = /[\u3000-\u303f\u4e00-\u9fff\uff00-\uffef]/;

describe('every message', () => {
  it('stands in one file', () => {
    const folder = new URL('./zh/', import.meta.url);
    const words = readdirSync(folder).map((name) => readFileSync(new URL(name, folder), 'utf8'));
    const keys = words.flatMap((text) => [...text.matchAll(/^ {2}'([\w.]+)':/gm)].map((match) => match[1] ?? ''));
    expect(keys.sort()).toEqual([...KEYS].sort());
  });

  it('is there in English, and says something in both', () => {
    expect(KEYS.filter((key) => zh[key].trim() === '' || en[key].trim() === '')).toEqual([]);
    expect(Object.keys(en).sort()).toEqual([...KEYS].sort());
  });

  it('has the same places to fill in', () => {
    expect(KEYS.filter((key) => places(zh[key]).join() !== places(en[key]).join())).toEqual([]);
  });

  it('is English in English, but for the way back, an example of a title and the name of a field', () => {
    expect(KEYS.filter((key) => CHINESE.test(en[key])).toSorted()).toEqual([
      'letterTemplate.textHelp',
      'letterTemplate.textHelpBulletin',
      'shell.language',
      'unmatched.NO_PERIOD',
    ]);
  });
});
