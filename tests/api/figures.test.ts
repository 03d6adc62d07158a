import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Caller, signIn } from '../support/people.ts';
import { startServer, type TestServer } from '../support/server.ts';

let server: TestServer;
let officer: Caller;

beforeAll(async () => {
  server = await startServer({ opening: true });
  officer = await signIn(server.url, 'lijing');
});
afterAll(() => server.close());

describe('a figure counts the rows of the list that it leads to', () => {
  test('published in time, of what fell due since the quarter began', async () => {
    const { data } = await officer.ask(`{
      businessClock { today }
      figures { onTime { numerator denominator } }
      due: obligations(filter: { kind: { eq: DISCLOSURE }, state: { oneOf: [OPEN, FULFILLED, FULFILLED_LATE] },
        dueOn: { range: { from: "2019-10-01", to: "2019-10-14" } } }) { totalItems }
      met: obligations(filter: { kind: { eq: DISCLOSURE }, state: { eq: FULFILLED },
        dueOn: { range: { from: "2019-10-01", to: "2019-10-14" } } }) { totalItems }
    }`);
    expect(data.businessClock.today).toBe('2019-10-15');
    const { numerator, denominator } = data.figures.onTime;
    expect([numerator, denominator]).toEqual([data.met.totalItems, data.due.totalItems]);
    expect(denominator).toBeGreaterThan(0);
  });

  test('units overdue are the units whose own light is red', async () => {
    const { data } = await officer.ask(
      '{ figures { redUnits } units { light } lightBoard { counts { units { red } } } }',
    );
    const red = data.units.filter(({ light }: { light: string }) => light === 'RED').length;
    expect(red).toBeGreaterThan(0);
    expect([data.figures.redUnits, data.lightBoard.counts.units.red]).toEqual([red, red]);
  });

  test('letters under way, and letters closed this year', async () => {
    const { data } = await officer.ask(`{
      figures { openNotices closedNotices }
      open: notices(filter: { underWay: true }) { totalItems }
      closed: notices(filter: { state: { eq: CLOSED }, closedOn: { range: { from: "2019-01-01" } } }) { totalItems }
    }`);
    expect(data.figures).toEqual({ openNotices: data.open.totalItems, closedNotices: data.closed.totalItems });
  });

  test('articles that match nothing are listed with the reason, in scope only', async () => {
    const { data } = await officer.ask('{ sources { id unmatched unit { name } } }');
    const source = data.sources.find(({ unmatched }: { unmatched: number }) => unmatched > 0) ?? data.sources[0];
    const ask =
      'query ($id: ID!) { unmatchedArticles(filter: { sourceId: { eq: $id } }) { totalItems items { title because } } }';
    const listed = await officer.ask(ask, { id: source.id });
    expect(listed.data.unmatchedArticles.totalItems).toBe(source.unmatched);
    const elsewhere = data.sources.find(({ unit }: { unit: { name: string } }) => unit.name === '麻池镇');
    const township = await signIn(server.url, 'liuqiang');
    expect((await township.ask(ask, { id: elsewhere.id })).data.unmatchedArticles).toEqual({
      totalItems: 0,
      items: [],
    });
    const reader = await signIn(server.url, 'yuedu');
    expect((await reader.ask(ask, { id: source.id })).errors?.[0]?.extensions.code).toBe('FORBIDDEN');
  });
});
