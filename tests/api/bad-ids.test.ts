import { describe, expect, test } from 'vitest';
import { issued, tryLetter } from '../support/letters.ts';
import type { GraphqlAnswer } from '../support/people.ts';
import { expectRefusal, refusalCase, refusalIn } from '../support/refusals.ts';

const on = refusalCase();

describe('ids of others and of nothing answer alike', () => {
  test('in reading', async () => {
    const other = (
      await on.officer.ask('{ obligations(take: 200) { items { id unit { id } } } }')
    ).data.obligations.items.find(({ unit }: { unit: { id: string } }) => unit.id === on.machi);
    const read = (id: string) =>
      on.township.ask(
        'query ($id: ID!) { unit(id: $id) { id } obligation(id: $id) { id } notice(id: $id) { id } disclosure(id: $id) { id } }',
        { id },
      );
    const nothing = { data: { unit: null, obligation: null, notice: null, disclosure: null } };
    for (const id of [on.machi, other?.id ?? on.machi, crypto.randomUUID(), 'not-an-id', "' or '1'='1"])
      expect(await read(id)).toEqual(nothing);
  });

  test('in acting: a letter to another unit, a letter that is none, no id at all', async () => {
    const { id, version } = await issued(on, on.machi);
    await on.look();
    const refusals = [];
    for (const wanted of [id, crypto.randomUUID(), 'not-an-id'])
      refusals.push(await tryLetter(on.township, 'receiveNotice', { id: wanted, version }));
    for (const refusal of refusals) expect(refusal).toEqual(refusals[0]);
    expectRefusal(refusalIn(refusals[0] as GraphqlAnswer), 'NOT_FOUND');
  });

  test('in history and in capture', async () => {
    const { data } = await on.officer.ask('{ sources { id unit { id } } }');
    const source = data.sources.find(({ unit }: { unit: { id: string } }) => unit.id === on.machi).id;
    const history = (id: string) => on.township.ask('query ($id: ID!) { history(recordId: $id) { id } }', { id });
    const capture = (id: string) => on.officer.ask('mutation ($id: ID!) { runCapture(sourceId: $id) { id } }', { id });
    const none = crypto.randomUUID();
    expect(await history(on.machi)).toEqual(await history(none));
    expect(await history('not-an-id')).toEqual(await history(none));
    expectRefusal(refusalIn(await history(on.machi)), 'NOT_FOUND');
    expectRefusal(refusalIn(await capture(none)), 'NOT_FOUND');
    expectRefusal(refusalIn(await capture(`${source}'`)), 'NOT_FOUND');
  });

  test('SQL in a filter finds nothing and breaks nothing', async () => {
    for (const text of ["' or '1'='1", '%', '_', "'; drop table notice; --", '\\', '$1', '\u0000']) {
      const answer = await on.officer.ask(
        `query ($text: String!) { units(filter: { name: { contains: $text } }) { id }
          notices(filter: { text: { contains: $text } }) { totalItems } obligations(filter: { text: { eq: $text } }) { totalItems } }`,
        { text },
      );
      if (answer.errors) expectRefusal(refusalIn(answer), 'BAD_TEXT');
      else
        expect([text, answer.data]).toEqual([
          text,
          { units: [], notices: { totalItems: 0 }, obligations: { totalItems: 0 } },
        ]);
    }
    const ids = await on.officer.ask(
      `{ units(filter: { under: "' or 1=1" }) { id } notices(filter: { addresseeId: { oneOf: ["x", "y"] } }) { totalItems } }`,
    );
    expect(ids.data).toEqual({ units: [], notices: { totalItems: 0 } });
  });
});
