import { createHmac } from 'node:crypto';

/** What is signed, by the words of Standard Webhooks. */
export interface Signed {
  /** of the message, the same however often it is sent */
  readonly id: string;
  /** seconds since 1970, by the system clock: whoever receives it refuses what is old */
  readonly timestamp: number;
  readonly body: string;
}

const PREFIX = 'whsec_';

/** A secret as it is shown: its 32 bytes in Base64 behind a prefix. */
export const shownSecret = (bytes: Buffer): string => `${PREFIX}${bytes.toString('base64')}`;

const bytesOf = (secret: string): Buffer => Buffer.from(secret.slice(PREFIX.length), 'base64');

/**
 * The headers that go with a message (https://www.standardwebhooks.com, version 1): signed by every secret that holds, so that a receiver
 * which has the old one or the new one can tell.
 */
export function signatureHeaders({ id, timestamp, body }: Signed, secrets: readonly string[]): Record<string, string> {
  const signatures = secrets.map((secret) => {
    const signature = createHmac('sha256', bytesOf(secret)).update(`${id}.${timestamp}.${body}`).digest('base64');
    return `v1,${signature}`;
  });
  return {
    'webhook-id': id,
    'webhook-timestamp': String(timestamp),
    'webhook-signature': signatures.join(' '),
  };
}
