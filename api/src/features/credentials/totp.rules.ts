import { randomInt } from 'node:crypto';
import { Secret, TOTP } from 'otpauth';

const ISSUER = '三务公开+ 再监督平台';
const PERIOD = 30;
const SECRET_BYTES = 20;
/** A clock may be half a minute off either way. */
const WINDOW = 1;

const RECOVERY_CODES = 10;
/** Without 0, 1, I, L, O: they are copied by hand. */
const LETTERS = '23456789ABCDEFGHJKMNPQRSTUVWXYZ';

const totp = (secret: string, label = ''): TOTP =>
  new TOTP({ issuer: ISSUER, label, algorithm: 'SHA1', digits: 6, period: PERIOD, secret: Secret.fromBase32(secret) });

/** A new secret in base32, as authenticators take it. */
export const newSecret = (): string => new Secret({ size: SECRET_BYTES }).base32;

/** What the picture says that an authenticator reads. */
export const otpAddress = (secret: string, username: string): string => totp(secret, username).toString();

/** The 30-second step whose code this is, if it is near and later than `lastStep`; null: refused. */
export function acceptedStep(secret: string, code: string, lastStep: number, now: Date): number | null {
  if (!/^[0-9]{6}$/.test(code)) return null;
  const timestamp = now.getTime();
  const delta = totp(secret).validate({ token: code, timestamp, window: WINDOW });
  if (delta === null) return null;
  const step = Math.floor(timestamp / 1000 / PERIOD) + delta;
  return step > lastStep ? step : null;
}

const letters = (count: number): string =>
  Array.from({ length: count }, () => LETTERS[randomInt(LETTERS.length)]).join('');

/** Codes for the day on which the authenticator is lost; each is good once. */
export const newRecoveryCodes = (): string[] =>
  Array.from({ length: RECOVERY_CODES }, () => `${letters(5)}-${letters(5)}`);

/** The code that belongs to a link: told by another way than the link, on the telephone as a rule. */
export const newLinkCode = (): string => `${letters(4)}-${letters(4)}`;
