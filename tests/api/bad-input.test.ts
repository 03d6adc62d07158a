import { describe, expect, test } from 'vitest';
import { draftInput, letter, tryLetter } from '../support/letters.ts';
import { expectRefusal, refusalCase, refusalIn } from '../support/refusals.ts';

const on = refusalCase();

const DRAFT =
  'mutation ($input: DraftNoticeInput!) { draftNotice(input: $input) { notice { id } errors { code message path } } }';

describe('a document or variable that does not fit the schema is refused by name', () => {
  test.each([
    [
      'an unknown enum value',
      '{ notices(filter: { state: { eq: LOST } }) { totalItems } }',
      'GRAPHQL_VALIDATION_FAILED',
    ],
    ['an unknown field', '{ viewer { passwordHash } }', 'GRAPHQL_VALIDATION_FAILED'],
    ['an unknown argument', '{ notices(where: 1) { totalItems } }', 'GRAPHQL_VALIDATION_FAILED'],
    ['a GraphQL syntax error', '{ notices( { totalItems }', 'GRAPHQL_PARSE_FAILED'],
    ['no document at all', '', 'BAD_REQUEST'],
    [
      'a date that does not exist',
      '{ notices(filter: { answerBy: { eq: "2019-02-30" } }) { totalItems } }',
      'BAD_USER_INPUT',
    ],
  ])('%s', async (_, document, code) => {
    expectRefusal(refusalIn(await on.officer.ask(document)), code);
  });

  test.each([
    ['a missing field', { title: undefined }, 'title'],
    ['an unknown enum value in a variable', { kind: 'ORDER' }, 'kind'],
    ['a date that does not exist, in a variable', { answerBy: '2019-02-29' }, 'answerBy'],
    ['a date with an hour', { answerBy: '2019-10-15T08:00:00Z' }, 'answerBy'],
    ['a number where a text belongs', { title: 5 }, 'title'],
    ['a field that there is none', { secret: 1 }, 'secret'],
  ])('%s', async (_, change, field) => {
    const input = { ...(await draftInput(on.officer, on.shahe)), ...change };
    const refusal = await on.officer.ask(DRAFT, { input });
    expectRefusal(refusalIn(refusal), 'BAD_USER_INPUT');
    expect(refusal.errors?.[0]?.extensions.detail).toContain(field);
  });
});

describe('what a rule of the input forbids is refused with the field that breaks it', () => {
  test.each([
    ['an empty title', { title: '' }, 'BAD_INPUT', ['input', 'title']],
    ['a title without end', { title: '长'.repeat(101) }, 'BAD_INPUT', ['input', 'title']],
    ['no problem', { problems: [] }, 'BAD_INPUT', ['input', 'problems']],
    ['an addressee that is no id', { addresseeId: 'shahe' }, 'ADDRESSEE_UNKNOWN', ['input', 'addresseeId']],
    [
      'an addressee that is nobody',
      { addresseeId: crypto.randomUUID() },
      'ADDRESSEE_UNKNOWN',
      ['input', 'addresseeId'],
    ],
    ['a copy to nobody', { copyIds: [crypto.randomUUID()] }, 'ADDRESSEE_UNKNOWN', ['input', 'copyIds', '0']],
    ['an approver who is no id', { approverId: "' or 1=1 --" }, 'APPROVER_UNKNOWN', ['input', 'approverId']],
    ['an answer day in eight thousand years', { answerBy: '9999-12-31' }, 'ANSWER_DAY_FAR', ['input', 'answerBy']],
    ['an answer day that is past', { answerBy: '2019-01-01' }, 'ANSWER_DAY_PAST', ['input', 'answerBy']],
    ['a key of another shape', { idempotencyKey: 'k' }, 'BAD_IDEMPOTENCY_KEY', ['input', 'idempotencyKey']],
    [
      'a key with other characters',
      { idempotencyKey: "a'; drop table notice" },
      'BAD_IDEMPOTENCY_KEY',
      ['input', 'idempotencyKey'],
    ],
    [
      'an obligation that is no id',
      { problems: [{ text: '第三季度未公开', obligationId: 'x' }] },
      'OBLIGATION_UNKNOWN',
      ['input', 'problems', '0', 'obligationId'],
    ],
  ])('%s', async (_, change, code, path) => {
    const { notice, errors } = await letter(on.officer, 'draftNotice', await draftInput(on.officer, on.shahe, change));
    expect(notice).toBeNull();
    expect(errors[0]?.path).toEqual(path);
    expectRefusal({ code: errors[0]?.code ?? '', message: errors[0]?.message ?? '', rest: errors }, code);
  });

  test('blanks in place of words are no words', async () => {
    const { data } = await on.officer.ask(DRAFT, {
      input: {
        kind: 'SUGGESTION',
        addresseeId: on.shahe,
        title: '      ',
        basis: '\u3000\u3000\u3000',
        problems: [{ text: ' \n ' }],
        demand: '\t\t\t',
        answerBy: '2019-10-18',
        approverId: on.shahe,
        idempotencyKey: crypto.randomUUID(),
      },
    });
    const paths = data.draftNotice.errors.map(({ path }: { path: string[] }) => path.join('.')).sort();
    expect(paths).toEqual(['input.basis', 'input.demand', 'input.problems.0.text', 'input.title']);
    expect(data.draftNotice.notice).toBeNull();
  });

  test('all faults are told at once', async () => {
    const input = await draftInput(on.officer, on.shahe, { title: '', basis: '', problems: [] });
    const { errors } = await letter(on.officer, 'draftNotice', input);
    expect(errors.map(({ path }) => path.join('.')).sort()).toEqual(['input.basis', 'input.problems', 'input.title']);
  });

  test('an obligation of another unit', async () => {
    const { data } = await on.officer.ask(
      'query ($machi: ID!) { obligations(filter: { unitId: { eq: $machi } }, take: 1) { items { id } } }',
      { machi: on.machi },
    );
    const problems = [{ text: '第三季度未公开', obligationId: data.obligations.items[0].id }];
    const { errors } = await letter(on.officer, 'draftNotice', await draftInput(on.officer, on.shahe, { problems }));
    expect(errors).toEqual([expect.objectContaining({ code: 'OBLIGATION_UNKNOWN' })]);
  });

  test.each([
    ['a letter’s title', { title: '关于按时\u0000公开' }],
    ['a letter’s problem', { problems: [{ text: '第三\u0000季度' }] }],
    ['half of one, in a letter’s title', { title: '关于按时\ud800公开' }],
  ])('a character that no database keeps, in %s', async (_, change) => {
    const refusal = refusalIn(
      await tryLetter(on.officer, 'draftNotice', await draftInput(on.officer, on.shahe, change)),
    );
    expectRefusal(refusal, 'BAD_TEXT');
  });

  test('a key reused with other input', async () => {
    const first = await draftInput(on.officer, on.shahe);
    await letter(on.officer, 'draftNotice', first);
    await on.look();
    const { notice, errors } = await letter(on.officer, 'draftNotice', { ...first, title: '关于另一件事的监督建议' });
    expect([notice, errors]).toEqual([null, [expect.objectContaining({ code: 'IDEMPOTENCY_KEY_REUSED' })]]);
  });

  test('a stale version: who changed it, and which version to take up', async () => {
    const { notice } = await letter(on.officer, 'draftNotice', await draftInput(on.officer, on.shahe));
    await letter(on.officer, 'submitNotice', { id: notice?.id, version: 1 });
    await on.look();
    const answer = await on.leader.ask(
      `mutation ($input: ApproveNoticeInput!) { approveNotice(input: $input) { notice { id }
        errors { __typename code message ... on ConflictError { currentVersion changedBy changedAt } } } }`,
      { input: { id: notice?.id, version: 1 } },
    );
    expect(answer.data.approveNotice).toEqual({
      notice: null,
      errors: [
        {
          __typename: 'ConflictError',
          code: 'STALE_VERSION',
          message: expect.stringContaining('李静'),
          currentVersion: 2,
          changedBy: '李静',
          changedAt: expect.any(String),
        },
      ],
    });
  });

  test('an action that the state does not allow: the state is named', async () => {
    const { notice } = await letter(on.officer, 'draftNotice', await draftInput(on.officer, on.shahe));
    await on.look();
    const { errors } = await letter(on.leader, 'approveNotice', { id: notice?.id, version: 1 });
    expect(errors).toEqual([
      expect.objectContaining({
        __typename: 'StateError',
        code: 'WRONG_STATE',
        message: expect.stringContaining('拟稿'),
      }),
    ]);
  });

  test('a clock turned to the end of time', async () => {
    const refusal = await on.officer.ask('mutation { shiftClock(to: "9999-12-31T00:00:00Z") { today } }');
    expectRefusal(refusalIn(refusal), 'CLOCK_TOO_FAR');
  });

  test('a clock turned back', async () => {
    const refusal = await on.officer.ask('mutation { shiftClock(to: "2019-01-01T00:00:00Z") { today } }');
    expectRefusal(refusalIn(refusal), 'CLOCK_BACKWARDS');
  });

  test.each(['100000', '0', '-1', '201'])('a page of %s rows', async (take) => {
    expectRefusal(refusalIn(await on.officer.ask(`{ obligations(take: ${take}) { items { id } } }`)), 'BAD_PAGE');
    expectRefusal(refusalIn(await on.officer.ask(`{ lightChanges(take: ${take}) { id } }`)), 'BAD_PAGE');
  });

  test('a page beyond all reach', async () => {
    expectRefusal(refusalIn(await on.officer.ask('{ notices(skip: 1000000) { items { id } } }')), 'BAD_PAGE');
  });
});
