import { createHash } from 'node:crypto';
import { InputError } from '../../../core/errors.js';

/** A document as a file brings it. */
export interface Brought {
  readonly hash: string;
  readonly text: string;
}

/** A file has no more. */
export const MOST_DOCUMENTS = 200;
const MOST_CHARACTERS = 20_000;

const PATH = ['input', 'file'];

/** What a document is asked for by: SHA-256 of its UTF-8 bytes, hexadecimal. */
export const hashOfText = (text: string): string => createHash('sha256').update(text).digest('hex');

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/**
 * The documents of a file: a manifest of Apollo (`apollo-persisted-query-manifest`), a map from hash to text as graphql-codegen writes it, or the
 * text of one document. @throws InputError BAD_FILE, BAD_HASH, TOO_MANY, TOO_LONG
 */
export function documentsIn(file: string): Brought[] {
  const named = file.trimStart().startsWith('{') ? manifestOf(file) : null;
  const brought = named ?? [{ id: null, text: file }];
  if (brought.length === 0) throw new InputError('BAD_FILE', '文件里没有查询。', PATH);
  if (brought.length > MOST_DOCUMENTS)
    throw new InputError('TOO_MANY', `一个文件最多${MOST_DOCUMENTS}个查询，请分开登记。`, PATH);
  const documents = brought.map(({ id, text }, index): Brought => {
    if (text.trim() === '' || text.length > MOST_CHARACTERS)
      throw new InputError('TOO_LONG', `第${index + 1}个查询是空的，或超过${MOST_CHARACTERS}个字符。`, PATH);
    const hash = hashOfText(text);
    if (id !== null && id.replace(/^sha256:/, '').toLowerCase() !== hash)
      throw new InputError(
        'BAD_HASH',
        `第${index + 1}个查询的编号不是它的 SHA-256：请让生成工具用 sha256 编号，文本不要另外整理。`,
        PATH,
      );
    return { hash, text };
  });
  return [...new Map(documents.map((one) => [one.hash, one])).values()];
}

/** @returns null when it is no JSON: a query in short form begins with a brace too */
function manifestOf(file: string): { id: string | null; text: string }[] | null {
  let value: unknown;
  try {
    value = JSON.parse(file);
  } catch {
    return null;
  }
  if (!isRecord(value)) return null;
  const wrong = () =>
    new InputError(
      'BAD_FILE',
      '不认识这种文件：应为 Apollo 的查询清单、graphql-codegen 的查询清单，或一个查询的文本。',
      PATH,
    );
  if (value['format'] === 'apollo-persisted-query-manifest') {
    if (!Array.isArray(value['operations'])) throw wrong();
    return value['operations'].map((one: unknown) => {
      if (!isRecord(one) || typeof one['id'] !== 'string' || typeof one['body'] !== 'string') throw wrong();
      return { id: one['id'], text: one['body'] };
    });
  }
  return Object.entries(value).map(([id, text]) => {
    if (typeof text !== 'string') throw wrong();
    return { id, text };
  });
}
