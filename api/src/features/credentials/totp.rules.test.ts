import { describe, expect, it } from 'vitest';
import { acceptedStep, newRecoveryCodes, newSecret, otpAddress } from './totp.rules.js';

/** RFC 6238, appendix B: the secret 12345678901234567890 with SHA-1; its codes, cut to six digits. */
const SECRET = 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ';

describe('a code of an authenticator', () => {
  it.each([
    [59, '287082'],
    [1_111_111_109, '081804'],
    [1_111_111_111, '050471'],
    [1_234_567_890, '005924'],
    [2_000_000_000, '279037'],
    [20_000_000_000, '353130'],
  ])('is at %i s %s', (seconds, code) => {
    expect(acceptedStep(SECRET, code, 0, new Date(seconds * 1000))).toBe(Math.floor(seconds / 30));
  });

  it('is taken one step early or late, and not two', () => {
    const at = (seconds: number) => acceptedStep(SECRET, '050471', 0, new Date(seconds * 1000));
    expect([at(1_111_111_081), at(1_111_111_111), at(1_111_111_169)]).toEqual([37_037_037, 37_037_037, 37_037_037]);
    expect([at(1_111_111_049), at(1_111_111_171)]).toEqual([null, null]);
  });

  it('is taken once', () => {
    expect(acceptedStep(SECRET, '050471', 37_037_037, new Date(1_111_111_111_000))).toBeNull();
  });

  it.each(['', '05047', '0504711', 'abcdef', '０５０４７１'])('%j is none', (code) => {
    expect(acceptedStep(SECRET, code, 0, new Date(1_111_111_111_000))).toBeNull();
  });

  it('comes of a secret of 160 bits, which no other has', () => {
    expect(newSecret()).toMatch(/^[A-Z2-7]{32}$/);
    expect(newSecret()).not.toBe(newSecret());
    expect(otpAddress(SECRET, 'lijing')).toMatch(
      /^otpauth:\/\/totp\/.*lijing\?.*secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ/,
    );
  });
});

describe('recovery codes', () => {
  it('are ten, all different, and easy to copy by hand', () => {
    const codes = newRecoveryCodes();
    expect(new Set(codes).size).toBe(10);
    for (const code of codes) expect(code).toMatch(/^[2-9A-HJKMNP-Z]{5}-[2-9A-HJKMNP-Z]{5}$/);
  });
});
