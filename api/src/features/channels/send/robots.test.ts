import { describe, expect, it } from 'vitest';
import { dingTalkSign, withinBytes } from './robots.js';

describe('what goes to a group', () => {
  it('is cut between characters, within the bytes that it may have', () => {
    expect(withinBytes('三务公开', 12)).toBe('三务公开');
    expect(withinBytes('三务公开监督', 12)).toBe('三务公…');
    const cut = withinBytes('𠮷'.repeat(1000), 2048);
    expect(Buffer.byteLength(cut)).toBeLessThanOrEqual(2048);
    expect(cut.isWellFormed()).toBe(true);
  });

  it('is signed for DingTalk over the instant and the secret', () => {
    // openssl: printf '1571101200000\nSEC0123' | openssl dgst -sha256 -hmac SEC0123 -binary | base64
    expect(dingTalkSign(1571101200000, 'SEC0123')).toBe('D9NDsBg3t4Gp0e3XMA/ABUkkdrzTNmCTpJkFRmjcOkU=');
  });
});
