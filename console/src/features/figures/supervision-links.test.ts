import { describe, expect, test } from 'vitest';
import { checkFilter } from '../checks/check-filter.ts';
import { findingFilter } from '../findings/finding-filter.ts';
import { noticeFilter } from '../notices/notice-filter.ts';
import { COUNTED, type Counted, deskLink, linkOf, type Told } from './supervision-links.ts';

const SPAN = { from: '2019-07-01', to: '2019-12-31' };
const ON = { range: SPAN };
const ALL: Told = { ...SPAN, by: null, key: null };

const FILTERS: Readonly<Record<string, (values: Readonly<Record<string, string>>) => object>> = {
  ...{ '/checks': checkFilter, '/findings': findingFilter, '/notices': noticeFilter },
};

/** What the list of a link asks the API for. */
function asked(address: string | null): object | null {
  if (address === null) return null;
  const { pathname, searchParams } = new URL(address, 'http://console');
  const values = Object.fromEntries(searchParams);
  return FILTERS[pathname]?.(values) ?? values;
}

const STANDING = { issuedOn: ON, withdrawn: false };

describe('the link of a figure', () => {
  test.each<[Counted, object]>([
    ['checks', { checkedOn: ON }],
    ['found', { foundOn: ON, state: { oneOf: ['OPEN', 'IN_LETTER', 'RECTIFIED', 'VERIFIED'] } }],
    ['suggestions', { ...STANDING, kind: { eq: 'SUGGESTION' }, once: true }],
    ['rectifications', { ...STANDING, kind: { eq: 'RECTIFICATION' }, once: true }],
    ['explanations', { ...STANDING, kind: { eq: 'EXPLANATION' }, once: true }],
    ['rectified', { state: { eq: 'VERIFIED' }, letter: { issuedOn: ON } }],
    ['answered', { ...STANDING, reached: 'ANSWERED' }],
    ['reviewed', { ...STANDING, reached: 'REVIEWED' }],
    ['ended', { ...STANDING, reached: 'ENDED' }],
    ['sentBack', { ...STANDING, minRounds: 2 }],
    ['notSent', { draftedOn: ON, issued: false }],
    ['answersOnTime', { ...STANDING, firstAnswer: 'IN_TIME' }],
    ['answersDue', { ...STANDING, firstAnswer: 'DUE' }],
    ['bulletins', SPAN],
  ])('asks for the rows that %s counts', (figure, filter) => {
    expect(asked(linkOf(figure, ALL))).toEqual(filter);
  });

  test('names the unit, whose letters are each its own, the officer or the desk', () => {
    const of = (by: Told['by']) => ({ ...SPAN, by, key: 'k' });
    const kind = { ...STANDING, kind: { eq: 'SUGGESTION' } };
    expect(asked(linkOf('suggestions', of('UNIT')))).toEqual({ ...kind, addresseeId: { eq: 'k' } });
    expect(asked(linkOf('suggestions', of('OFFICER')))).toEqual({ ...kind, drafterId: { eq: 'k' }, once: true });
    expect(asked(linkOf('suggestions', of('DESK')))).toEqual({ ...kind, deskId: { eq: 'k' }, once: true });
    expect(asked(linkOf('checks', of('OFFICER')))).toEqual({ checkedOn: ON, checkerId: { eq: 'k' } });
    expect(asked(linkOf('found', of('DESK')))).toMatchObject({ deskId: { eq: 'k' } });
    expect(asked(linkOf('rectified', of('OFFICER')))).toMatchObject({
      letter: { issuedOn: ON, drafterId: { eq: 'k' } },
    });
    for (const figure of COUNTED.filter((one) => one !== 'bulletins'))
      expect(JSON.stringify(asked(linkOf(figure, of('UNIT'))))).toContain('"k"');
  });

  test('of what has no officer or desk asks for findings that have none', () => {
    const of = (by: Told['by']) => asked(linkOf('found', { ...SPAN, by, key: null }));
    expect(of('OFFICER')).toMatchObject({ foundOn: ON, hasFinder: false });
    expect(of('DESK')).toMatchObject({ foundOn: ON, hasDesk: false });
    // a check and a letter always have both: there is no list to open
    for (const by of ['OFFICER', 'DESK'] as const)
      for (const figure of COUNTED.filter((one) => one !== 'found'))
        expect([figure, asked(linkOf(figure, { ...SPAN, by, key: null }))]).toEqual([figure, null]);
  });

  test('of days at a desk asks for the letters that wait there, now or ever', () => {
    expect(asked(deskLink('REVIEWER', ALL, false))).toEqual({
      draftedOn: ON,
      withdrawn: false,
      waitedWith: 'REVIEWER',
    });
    expect(asked(deskLink('UNIT', { ...SPAN, by: 'DESK', key: 'k' }, true))).toEqual({
      ...{ draftedOn: ON, withdrawn: false, waitsWith: 'UNIT', deskId: { eq: 'k' } },
    });
  });
});
