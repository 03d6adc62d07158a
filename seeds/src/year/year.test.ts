import { describe, expect, it } from 'vitest';
import demo from '../../district/demo.json' with { type: 'json' };
import { allUnits, tree } from '../district/units.ts';
import { yearAccounts, yearColumns } from './channels.ts';
import { AFFAIRS, yearItems } from './items.ts';
import { demonstrationYear } from './year.ts';

const year = demonstrationYear();
const entries = year.flatMap((post) => post.entries.map((entry) => ({ ...entry, channel: post.channel })));

describe('the demonstration year', () => {
  it('holds the entries and the yuan that the district tells of', () => {
    const { WECHAT, PORTAL } = demo.choices.entriesBySource;
    expect(entries.length).toBe(demo.facts.entries);
    const by = (channel: string) => entries.filter((entry) => entry.channel === channel).length;
    expect([by('WECHAT'), by('PORTAL')]).toEqual([WECHAT, PORTAL]);
    const fen = year.reduce((sum, post) => sum + post.fen, 0);
    expect(`${Math.floor(fen / 100)}.${fen % 100}`).toBe(demo.choices.yuan);
  });

  it('lies within its span, and is the same each time', () => {
    expect(year.every(({ day }) => day >= demo.span.from && day <= demo.span.to)).toBe(true);
    // an item lists all that owe it: named once for each text, it is nine tenths of what would be compared
    const said = (posts: typeof year) => JSON.stringify(posts.map((post) => ({ ...post, item: post.item?.code })));
    // a difference of a hundred thousand texts is nothing that anybody reads
    expect(said(demonstrationYear()) === said(year)).toBe(true);
  });

  it('says nothing twice in the name of one unit', () => {
    const disclosing = year.filter((post) => post.entries.length > 0);
    const seen = disclosing.map(({ on, title, unit }) => `${on} ${unit.code} ${title}`);
    expect(new Set(seen).size).toBe(seen.length);
  });

  it('is published by every unit that owes something', () => {
    const villages = tree.townships.flatMap((one) => one.villages);
    expect(new Set(entries.filter(({ unit }) => unit.kind === 'VILLAGE').map(({ unit }) => unit.code)).size).toBe(
      villages.length,
    );
  });
});

describe('titles', () => {
  it('speak of their own item, and of no other that the unit owes', () => {
    const items = yearItems().map((item) => ({
      ...{ code: item.code, titleWords: item.titleWords.map((alternative) => alternative.split(' ')) },
      owing: new Set(item.owedBy.map(({ code }) => code)),
    }));
    const owedBy = new Map(allUnits().map(({ code }) => [code, items.filter(({ owing }) => owing.has(code))]));
    const speaks = (title: string, words: readonly (readonly string[])[]) =>
      words.some((alternative) => alternative.every((word) => title.includes(word)));
    const wrong = year.flatMap(({ title, unit, item }) => {
      if (!item) return [];
      const spoken = (owedBy.get(unit.code) ?? [])
        .filter(({ titleWords }) => speaks(title, titleWords))
        .map(({ code }) => code);
      return spoken.length === 1 && spoken[0] === item.code ? [] : [`${title}: ${spoken} for ${item.code}`];
    });
    expect(wrong).toEqual([]);
  });

  it('stand for every item but the three affairs and what only the year asks for', () => {
    const published = new Set(entries.map(({ code }) => code));
    expect(yearItems().filter(({ code }) => !published.has(code))).toEqual([]);
    expect(AFFAIRS.every((code) => published.has(code))).toBe(true);
  });
});

describe('the channels', () => {
  it('are eight accounts and thirteen columns that hold all of it', () => {
    const [accounts, columns] = [yearAccounts(year), yearColumns(year)];
    expect([accounts.length, columns.length]).toEqual([8, 13]);
    const texts = accounts.flatMap(({ articles }) => articles.flatMap(({ items }) => items));
    expect(texts.length + columns.flatMap(({ articles }) => articles).length).toBe(year.length);
    const ids = accounts.flatMap(({ articles }) => articles.map(({ articleId }) => articleId));
    expect(new Set(ids).size).toBe(ids.length);
    expect(Math.max(...accounts.flatMap(({ articles }) => articles.map(({ items }) => items.length)))).toBe(8);
  });
});
