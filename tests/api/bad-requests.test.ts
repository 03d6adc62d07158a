import { describe, expect, test } from 'vitest';
import { Caller } from '../support/people.ts';
import {
  expectRaw,
  expectRefusal,
  INSIDE,
  JSON_TYPE,
  PDF,
  refusalCase,
  refusalIn,
  sendRaw,
} from '../support/refusals.ts';

const on = refusalCase();

const DEEP = `{ units { parentId } notices { items ${'{ answerObligation { notice '.repeat(14)} { id } ${'} }'.repeat(14)} } }`;

describe('a document that comes again', () => {
  test.each([
    ['asks for what there is not', '{ viewer { nothing } }', 'GRAPHQL_VALIDATION_FAILED'],
    ['is too deep', DEEP, 'TOO_COMPLEX'],
  ])('and %s is refused again', async (_, document, code) => {
    expectRefusal(refusalIn(await on.officer.ask(document)), code);
    expectRefusal(refusalIn(await on.officer.ask(document)), code);
  });

  test('is answered to who may ask it, and to nobody else', async () => {
    const document = '{ units { id name } }';
    for (const time of [1, 2]) expect([time, (await on.officer.ask(document)).errors]).toEqual([time, undefined]);
    expectRefusal(refusalIn(await new Caller(on.officer.url).ask(document)), 'UNAUTHENTICATED');
  });
});

describe('too much is refused before it is worked on', () => {
  test('a query 30 levels deep', async () => {
    expectRefusal(refusalIn(await on.officer.ask(DEEP)), 'TOO_COMPLEX');
  });

  test('200 aliases', async () => {
    const aliases = Array.from({ length: 200 }, (_, index) => `a${index}: viewer { id }`).join(' ');
    expectRefusal(refusalIn(await on.officer.ask(`{ ${aliases} }`)), 'TOO_COMPLEX');
  });

  test('the same 200 times through a fragment in itself', async () => {
    expectRefusal(
      refusalIn(await on.officer.ask('{ viewer { ...f } } fragment f on Viewer { id ...f }')),
      'GRAPHQL_VALIDATION_FAILED',
    );
  });

  test.each([
    ['/graphql', JSON_TYPE],
    ['/files', { 'x-file-name': 'big.pdf', 'apollo-require-preflight': 'true' }],
  ])('30 MB to %s, announced', async (path, headers) => {
    const body = new Uint8Array(30 * 1024 * 1024);
    expectRaw(
      await sendRaw(on.officer, ['POST', path], { ...headers, 'content-length': String(body.length) }, body),
      413,
      'BODY_TOO_LARGE',
    );
  });

  test('30 MB to /graphql, not announced', async () => {
    const body = new Uint8Array(30 * 1024 * 1024);
    const answer = await sendRaw(
      on.officer,
      ['POST', '/graphql'],
      { ...JSON_TYPE, 'transfer-encoding': 'chunked' },
      body,
    );
    expectRaw(answer, 413, 'BODY_TOO_LARGE');
  });

  test('fifty guesses of a password', async () => {
    const guesser = `mutation { signIn(input: { username: "SHENJI", password: "falsch" }) { errors { code message } viewer { id } } }`;
    const codes = [];
    for (let guess = 0; guess < 12; guess++) codes.push(refusalIn(await on.officer.ask(guesser)).code);
    expect(new Set(codes)).toEqual(new Set(['WRONG_PASSWORD', 'RATE_LIMITED']));
    expect(codes.at(-1)).toBe('RATE_LIMITED');
  });
});

describe('a request that is none is refused at the door', () => {
  test('malformed JSON', async () => {
    expectRaw(await sendRaw(on.officer, ['POST', '/graphql'], JSON_TYPE, '{"query": "{ viewer'), 400, 'BAD_JSON');
  });

  test.each(['null', '5', '"text"', '[]', '{"query":5}', '{"query":"{ viewer { id } }","variables":"x"}'])(
    'JSON that is no request: %s',
    async (body) => {
      expectRaw(await sendRaw(on.officer, ['POST', '/graphql'], JSON_TYPE, body), 400, 'BAD_REQUEST');
    },
  );

  test('content-type text/plain, which a form of another site can send', async () => {
    const body = JSON.stringify({ query: 'mutation { signOut }' });
    const { status, text } = await sendRaw(on.officer, ['POST', '/graphql'], { 'content-type': 'text/plain' }, body);
    expect(status).toBe(415);
    expect(text).not.toMatch(INSIDE);
    expect((await on.officer.ask('{ viewer { id } }')).data.viewer).not.toBeNull();
  });

  test.each(['http://evil.example', 'null', 'nonsense'])('an Origin that is not ours: %s', async (origin) => {
    const body = JSON.stringify({ query: 'mutation { signOut }' });
    expectRaw(await sendRaw(on.officer, ['POST', '/graphql'], { ...JSON_TYPE, origin }, body), 403, 'FORBIDDEN');
    expectRaw(
      await sendRaw(
        on.officer,
        ['POST', '/files'],
        { 'x-file-name': 'a.pdf', 'apollo-require-preflight': '1', origin },
        PDF,
      ),
      403,
      'FORBIDDEN',
    );
  });

  test('a mutation by GET', async () => {
    const { status } = await sendRaw(
      on.officer,
      ['GET', '/graphql?query=mutation%7BsignOut%7D'],
      { 'apollo-require-preflight': '1' },
      '',
    );
    expect(status).toBe(405);
  });

  test('an address that is none', async () => {
    const { status, text } = await sendRaw(on.officer, ['GET', '//'], {}, '');
    expect(status).toBeLessThan(500);
    expect(text).not.toMatch(INSIDE);
  });

  test('a cookie that is none', async () => {
    const { status, text } = await sendRaw(
      on.officer,
      ['POST', '/graphql'],
      { ...JSON_TYPE, cookie: "sanwu=' or 1=1; session=%ff" },
      '{"query":"{ viewer { id } }"}',
    );
    expect([status, JSON.parse(text)]).toEqual([200, { data: { viewer: null } }]);
  });
});
