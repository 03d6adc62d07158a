import { createHash } from 'node:crypto';
import { type Exchange, isRecord } from './exchange.js';
import { refused } from './refused.js';

/** What a key has stored, read when it is asked for. */
export interface Stored {
  readonly only: boolean;
  readonly read: () => Promise<ReadonlyMap<string, string>>;
}

const hashOf = (text: string): string => createHash('sha256').update(text).digest('hex');

/**
 * Puts texts in the place of the hashes by which stored documents are asked for (`extensions.persistedQuery`, as Apollo has it), and keeps a
 * key to what is stored for it. What is malformed passes, for whoever says so in detail.
 * @throws GraphQLError PERSISTED_QUERY_NOT_FOUND, STORED_DOCUMENTS_ONLY, BAD_HASH
 */
export async function withStored(exchange: Exchange, stored: Stored): Promise<Exchange> {
  const { method, search, body } = exchange;
  if (method === 'POST') {
    if (!Array.isArray(body)) return { ...exchange, body: await textOf(body, stored) };
    return { ...exchange, body: await Promise.all(body.map((one) => textOf(one, stored))) };
  }
  const asked = Object.fromEntries(new URLSearchParams(search));
  const found = await textOf({ ...asked, extensions: parsed(asked['extensions']) }, stored);
  if (!isRecord(found)) return exchange;
  const { extensions, ...rest } = found as Record<string, string>;
  const kept = extensions === undefined || asked['extensions'] === undefined ? {} : { extensions: asked['extensions'] };
  return { ...exchange, search: `?${new URLSearchParams({ ...rest, ...kept })}` };
}

function parsed(text: string | undefined): unknown {
  if (text === undefined) return undefined;
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return text;
  }
}

/** The operation with its text, and without the hash that stood for it. */
async function textOf(asked: unknown, stored: Stored): Promise<unknown> {
  if (!isRecord(asked)) return asked;
  const { extensions, ...rest } = asked;
  const named = isRecord(extensions) ? extensions['persistedQuery'] : undefined;
  if (!isRecord(named)) {
    await mustBeStored(asked['query'], stored);
    return asked;
  }
  const { persistedQuery: _, ...others } = extensions as Record<string, unknown>;
  const without = { ...rest, ...(Object.keys(others).length > 0 ? { extensions: others } : {}) };
  const hash = named['sha256Hash'];
  if (named['version'] !== 1 || typeof hash !== 'string' || !/^[0-9a-f]{64}$/i.test(hash))
    throw refused('BAD_HASH', 'persistedQuery 应为 version: 1 和64位十六进制的 sha256Hash。', 400);
  const { query } = asked;
  if (typeof query === 'string') {
    if (hashOf(query) !== hash.toLowerCase())
      throw refused('BAD_HASH', 'sha256Hash 与 query 不符：请按查询文本的 UTF-8 字节计算 SHA-256。', 400);
    await mustBeStored(query, stored);
    return without;
  }
  const text = (await stored.read()).get(hash.toLowerCase());
  if (text === undefined)
    throw refused(
      'PERSISTED_QUERY_NOT_FOUND',
      stored.only
        ? '这个密钥没有登记过这个查询：请把查询文本交给区纪委监委的安全管理员登记后再用。'
        : '这个密钥没有登记过这个查询：请连同查询文本一起发送，或请安全管理员登记。',
      400,
    );
  return { ...without, query: text };
}

async function mustBeStored(query: unknown, stored: Stored): Promise<void> {
  if (!stored.only || typeof query !== 'string' || (await stored.read()).has(hashOf(query))) return;
  throw refused(
    'STORED_DOCUMENTS_ONLY',
    '这个密钥只能用登记过的查询。请以 extensions.persistedQuery.sha256Hash 指明已登记的查询；新的查询请先交给区纪委监委的安全管理员登记。',
    403,
  );
}
