import type { ServerResponse } from 'node:http';
import type { Caller } from './caller.js';
import { refused } from './refused.js';
import type { Allowance, Spending } from './spending.js';

/** Takes so many requests of a key's minute, and tells how it stands. @throws GraphQLError RATE_LIMITED */
export function takeRequests(
  spending: Spending,
  { keyId, limits: { requestsPerMinute } }: Pick<Caller, 'keyId' | 'limits'>,
  { requests, response }: { requests: number; response: ServerResponse },
): void {
  const allowance = spending.take(keyId, requestsPerMinute, requests);
  tellAllowance(response, requestsPerMinute, allowance);
  if (allowance.allowed) return;
  throw refused('RATE_LIMITED', `这个密钥每分钟最多${requestsPerMinute}次，请${allowance.resets}秒后再试。`, 429);
}

/** Tells how a key stands with its limit (draft-ietf-httpapi-ratelimit-headers). */
function tellAllowance(response: ServerResponse, limit: number, { allowed, remaining, resets }: Allowance): void {
  response.setHeader('ratelimit-policy', `"minute";q=${limit};w=60`);
  response.setHeader('ratelimit', `"minute";r=${remaining};t=${resets}`);
  if (!allowed) response.setHeader('retry-after', String(resets));
}
