import { describe, expect, test } from 'vitest';
import { documentsIn, hashOfText } from './document-file.rules.js';

const [ONE, TWO] = ['query One { areas }', '{ totals { units } }'];
const codeOf = (file: string): string => {
  try {
    documentsIn(file);
    return 'none';
  } catch (error) {
    return (error as { code: string }).code;
  }
};

describe('a file of documents', () => {
  test('is a manifest of Apollo, a map from hash to text, or one text', () => {
    const expected = [ONE, TWO].map((text) => ({ hash: hashOfText(text), text }));
    const operations = expected.map(({ hash, text }) => ({ id: hash, name: 'x', type: 'query', body: text }));
    const apollo = { format: 'apollo-persisted-query-manifest', version: 1, operations };
    expect(documentsIn(JSON.stringify(apollo))).toEqual(expected);
    const map = Object.fromEntries(expected.map(({ hash, text }) => [hash, text]));
    expect(documentsIn(JSON.stringify(map))).toEqual(expected);
    expect(documentsIn(TWO)).toEqual([expected[1]]);
  });

  test('that brings one twice brings it once', () => {
    const hash = hashOfText(ONE);
    expect(documentsIn(JSON.stringify({ [hash]: ONE, [`sha256:${hash}`]: ONE }))).toHaveLength(1);
  });

  test.each([
    ['a hash of another kind', JSON.stringify({ d41d8cd98f00b204e9800998ecf8427e: ONE }), 'BAD_HASH'],
    ['a hash of another text', JSON.stringify({ [hashOfText(ONE)]: TWO }), 'BAD_HASH'],
    ['nothing', '{}', 'BAD_FILE'],
    ['a manifest without operations', '{"format":"apollo-persisted-query-manifest"}', 'BAD_FILE'],
    ['something else', '{"a":{"b":1}}', 'BAD_FILE'],
    ['a text that is long', `{ ${'areas '.repeat(4000)} }`, 'TOO_LONG'],
    ['a text of blanks', ' ', 'TOO_LONG'],
  ])('with %s is refused', (_what, file, code) => {
    expect(codeOf(file)).toBe(code);
  });

  test('with many is refused', () => {
    const many = Array.from({ length: 201 }, (_, nr) => `query Q${nr} { areas }`);
    expect(codeOf(JSON.stringify(Object.fromEntries(many.map((text) => [hashOfText(text), text]))))).toBe('TOO_MANY');
  });
});
