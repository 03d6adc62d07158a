import { describe, expect, test } from 'vitest';
import { SourceKind } from './source-kind.js';
import { type SourceFacts, sourceLightOf } from './source-light.rules.js';

const at = (day: string) => new Date(`${day}T10:00:00+08:00`);
const FINE: SourceFacts = {
  ...{ kind: SourceKind.WECHAT, enabled: true, everyMinutes: 5, silentAfterDays: 35, connectedAt: at('2019-07-01') },
  ...{ tried: true, failures: 0, failingSince: null, broughtAt: at('2019-10-10') },
};
const TODAY = '2019-10-15';
const lightOf = (part: Partial<SourceFacts>, today = TODAY) => {
  const { light, state } = sourceLightOf({ ...FINE, ...part }, today);
  return `${light} ${state}`;
};

describe('the light of a source', () => {
  test.each([
    ['is green while it is read and brings something', {}, 'GREEN READ'],
    ['is yellow while a failure may pass by itself', { failures: 2, failingSince: at('2019-10-15') }, 'YELLOW FAILING'],
    ['is red from the third failure in a row on', { failures: 3, failingSince: at('2019-10-15') }, 'RED FAILING'],
    ['is yellow before it was ever read', { tried: false, broughtAt: null }, 'YELLOW UNREAD'],
    ['says failing before silent', { failures: 1, broughtAt: at('2019-01-01') }, 'YELLOW FAILING'],
    ['is dark when it was stopped, whatever it did', { enabled: false, failures: 9 }, 'null STOPPED'],
    ['is dark for what people bring', { kind: SourceKind.LINK, everyMinutes: null, tried: false }, 'null BY_HAND'],
    ['is dark for what is captured by hand only', { everyMinutes: null, broughtAt: at('2019-01-01') }, 'null BY_HAND'],
    ['is not dark for what is captured by hand and fails', { everyMinutes: null, failures: 1 }, 'YELLOW FAILING'],
    [
      'goes by when it was connected while it never brought anything',
      { broughtAt: null, connectedAt: at('2019-10-01') },
      'GREEN READ',
    ],
  ])('%s', (_, part, wanted) => {
    expect(lightOf(part)).toBe(wanted);
  });

  test('turns yellow the day after so many days of silence', () => {
    const brought = { broughtAt: at('2019-09-10') };
    expect(lightOf(brought, '2019-10-15')).toBe('GREEN READ');
    expect(lightOf(brought, '2019-10-16')).toBe('YELLOW SILENT');
    expect(sourceLightOf({ ...FINE, ...brought }, '2019-10-16').since).toEqual(at('2019-09-10'));
    expect(lightOf({ ...brought, silentAfterDays: null }, '2020-10-16')).toBe('GREEN READ');
  });
});
