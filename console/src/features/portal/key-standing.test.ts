import { describe, expect, it } from 'vitest';
import { secretStandingOf, standingOf, waitsForViewer } from './key-standing.ts';

const NOW = Date.parse('2020-03-01T04:00:00Z');

describe('a key', () => {
  it('reads on its last day, and has expired the day after', () => {
    const key = { state: 'ISSUED', expiresOn: '2020-03-01' } as const;
    expect(standingOf(key, '2020-03-01')).toBe('ISSUED');
    expect(standingOf(key, '2020-03-02')).toBe('EXPIRED');
  });

  it('does not expire where it never read, or reads no more', () => {
    for (const state of ['REQUESTED', 'APPROVED', 'DECLINED', 'REVOKED'] as const) {
      expect(standingOf({ state, expiresOn: '2019-01-01' }, '2020-03-01')).toBe(state);
    }
  });

  it('waits for whoever can approve or issue it', () => {
    expect(waitsForViewer({ viewerCan: ['APPROVE', 'DECLINE'] })).toBe(true);
    expect(waitsForViewer({ viewerCan: ['ISSUE', 'REVOKE'] })).toBe(true);
    expect(waitsForViewer({ viewerCan: ['DECLINE'] })).toBe(false);
    expect(waitsForViewer({ viewerCan: ['ROTATE', 'REVOKE'] })).toBe(false);
  });
});

describe('a secret', () => {
  it.each([
    [null, 'ISSUED', 'HOLDS'],
    ['2020-03-01T05:00:00Z', 'ISSUED', 'ENDS'],
    ['2020-03-01T04:00:00Z', 'ISSUED', 'ENDED'],
    [null, 'EXPIRED', 'EXPIRED'],
    [null, 'REVOKED', 'REVOKED'],
    ['2020-03-01T05:00:00Z', 'REVOKED', 'REVOKED'],
    ['2020-03-01T03:00:00Z', 'REVOKED', 'ENDED'],
  ] as const)('that ends at %s, of a key that is %s: %s', (endsAt, key, standing) => {
    expect(secretStandingOf({ endsAt }, key, NOW)).toBe(standing);
  });
});
