import type { DisclosureFilter } from '@sanwu/schema';
import { signIn } from '../../support/people.ts';
import type { TestServer } from '../../support/server.ts';
import { query } from '../../support/sql.ts';
import { Console, type Shown } from './ours.ts';
import type { BareSql } from './theirs.ts';
import { FREQUENT, RARE } from './words.ts';

/** One list, asked for in two ways. */
export interface Case {
  readonly name: string;
  /** whom the ratio of a goal is told of */
  readonly goal: 'list' | 'search' | null;
  readonly ours: () => Promise<Shown>;
  readonly theirs: () => Promise<Shown>;
}

/** Whose scope is the district, and whose is a township with its villages. */
const PEOPLE = [
  { username: 'lijing', title: 'officer (district)' },
  { username: 'machi', title: 'township post' },
] as const;
const TOWNSHIP = '150207103000';
const PERIOD = '2018-Q2';

interface Known {
  readonly unit: string;
  readonly item: string;
  readonly township: string;
  readonly district: string;
}

/** The lists of the goals, for both people. */
export async function casesOf(
  { url, database }: TestServer,
  bare: BareSql,
): Promise<{ cases: Case[]; close: () => void }> {
  const [known] = await query<Known>(
    database.superuserUrl,
    `select u.id as unit, i.id as item, u.path::text as township, subpath(u.path, 0, 1)::text as district
      from unit u, disclosure_item i where u.code = $1 and i.code = 'CW-01'`,
    [TOWNSHIP],
  );
  if (!known) throw new Error('the district has not the unit and the item of the bench');
  const consoles: Console[] = [];
  const cases: Case[] = [];
  for (const { username, title } of PEOPLE) {
    const page = new Console(await signIn(url, username));
    consoles.push(page);
    const scope = `{${username === 'machi' ? known.township : known.district}}`;
    const filter: DisclosureFilter = {
      under: known.unit,
      itemId: { eq: known.item },
      period: { eq: PERIOD },
      rejected: false,
    };
    const search = (word: string, goal: Case['goal']): Case => ({
      name: `search ${word}, ${title}`,
      goal,
      ours: () => page.list({ text: { contains: word } }),
      theirs: () => bare.show('search', [scope, `'${word}'`]),
    });
    cases.push(
      {
        name: `list, ${title}`,
        goal: 'list',
        ours: () => page.list(filter),
        theirs: () => bare.show('list', [scope, known.unit, known.item, PERIOD]),
      },
      search(FREQUENT, 'search'),
      search(RARE, null),
    );
  }
  const close = () => {
    for (const page of consoles) page.close();
  };
  return { cases, close };
}
