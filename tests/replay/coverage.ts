import demo from '../../seeds/district/demo.json' with { type: 'json' };
import { demonstrationYear } from '../../seeds/src/year/year.ts';
import type { Caller } from '../support/people.ts';
import { query } from '../support/sql.ts';
import type { Figure } from './figures.ts';
import type { YearServer } from './server.ts';

const COVERAGE = `query ($under: ID!, $from: Date!, $to: Date!) { coverage(under: $under, from: $from, to: $to) {
  total { expected inTime late exempted notYetDue overdue missing unasked } } }`;

interface Counts {
  readonly expected: number;
  readonly inTime: number;
  readonly late: number;
  readonly exempted: number;
  readonly notYetDue: number;
  readonly overdue: number;
  readonly missing: number;
  readonly unasked: number;
}

const gapOf = ({ expected, inTime, late, exempted, notYetDue, overdue, missing, unasked }: Counts): number =>
  Math.abs(expected - (inTime + late + exempted + notYetDue + overdue)) + missing + unasked;

/** What every unit owed in the half-year adds up: the gaps of all units, and what was kept for it beside what the tables hold. */
export async function coverageFigures(server: YearServer, officer: Caller): Promise<Figure[]> {
  const { data } = await officer.ask('{ units { id parentId } }');
  let gaps = 0;
  let district: Counts | null = null;
  for (const { id, parentId } of data.units as { id: string; parentId: string | null }[]) {
    const answer = await officer.ask(COVERAGE, { under: id, ...demo.span });
    const total = answer.data?.coverage?.total as Counts | undefined;
    if (!total) throw new Error(answer.errors?.[0]?.message ?? 'no coverage');
    gaps += gapOf(total);
    if (parentId === null) district = total;
  }
  const [owed] = await query<{ expected: string; kept: string; units: string }>(
    server.database.superuserUrl,
    `select count(*)::text as expected, count(*) filter (where state in ('FULFILLED', 'FULFILLED_LATE'))::text as kept,
      (select count(*)::text from unit) as units
     from obligation where kind = 'DISCLOSURE' and due_on between '${demo.span.from}' and '${demo.span.to}'`,
  );
  const published = demonstrationYear().flatMap(({ entries }) => entries.filter(({ period }) => period !== null));
  return [
    { name: 'obligations-kept', expected: String(published.length), counted: owed?.kept ?? '' },
    { name: 'coverage-gaps', expected: '0', counted: String(gaps) },
    { name: 'coverage-units', expected: String(data.units.length), counted: owed?.units ?? '' },
    { name: 'coverage-expected', expected: String(district?.expected), counted: owed?.expected ?? '' },
    {
      name: 'coverage-kept',
      expected: String((district?.inTime ?? 0) + (district?.late ?? 0)),
      counted: owed?.kept ?? '',
    },
  ];
}
