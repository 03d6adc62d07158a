import { cpus } from 'node:os';
import demo from '../../seeds/district/demo.json' with { type: 'json' };
import { signedIn } from '../../seeds/src/sign-in.ts';
import { courseOf } from '../../seeds/src/year/clock.ts';
import { connectColumns, handInCatalogue, shiftTo } from '../../seeds/src/year/set-up.ts';
import { signIn } from '../support/people.ts';
import { query } from '../support/sql.ts';
import { bareFetch } from './bare-fetch.ts';
import { type Captured, measuredCapture } from './capture.ts';
import { checkFigures } from './checks.ts';
import { coverageFigures } from './coverage.ts';
import type { Figure } from './figures.ts';
import { startYearServer, type YearServer } from './server.ts';
import { startWorld, type World } from './world.ts';

async function counted(server: YearServer, name: string, expected: string | number, sql: string): Promise<Figure> {
  const [found] = await query<{ figure: string }>(server.database.superuserUrl, `select (${sql})::text as figure`);
  return { name, expected: String(expected), counted: found?.figure ?? '' };
}

const ENTRIES = 'select count(*) from disclosure d where d.rejected_at is null';

async function figures(server: YearServer): Promise<Figure[]> {
  const { facts, choices } = demo;
  const of = (kind: string) =>
    `${ENTRIES} and exists (select from source s where s.id = d.source_id and s.kind = '${kind}')`;
  return [
    await counted(server, 'items', facts.items, 'select count(*) from disclosure_item'),
    await counted(server, 'entries', facts.entries, ENTRIES),
    await counted(server, 'entries-wechat', choices.entriesBySource.WECHAT, of('WECHAT')),
    await counted(server, 'entries-portal', choices.entriesBySource.PORTAL, of('PORTAL')),
    await counted(server, 'yuan', choices.yuan, 'select sum(amount) from disclosure where rejected_at is null'),
  ];
}

const told = ({ added, seconds, memory, busy }: Captured): string =>
  `${added} texts in ${seconds.toFixed(1)} s, memory ${memory.join(' → ')} MB (before, most, after), ` +
  `processor time ${busy[0].toFixed(1)} s of the server, ${busy[1].toFixed(1)} s of the machine`;

/** The paths that the portal was asked for since it was last asked. */
async function pathsAsked({ portal }: World): Promise<string[]> {
  const response = await fetch(`${portal}/stand-in/calls`);
  const { calls } = (await response.json()) as { calls: { path: string }[] };
  return calls.map(({ path }) => path).filter((path) => path !== '/robots.txt');
}

/** Capture of the half-year over HTTP, then once more. */
export async function replayDisclosure(): Promise<readonly Figure[]> {
  const world = await startWorld();
  const server = await startYearServer(world.weChat);
  try {
    const office = await signedIn(server.url, 'lijing');
    const administrator = await signedIn(server.url, 'xitong');
    await handInCatalogue(office);
    await connectColumns(administrator, world.portal);
    for (const at of courseOf().stops) await shiftTo(office, at);
    const pid = server.process.pid ?? 0;
    const first = await measuredCapture(administrator, pid);
    console.log(`captured  ${told(first)}`);
    const paths = await pathsAsked(world);
    const rounds = [await bareFetch(world, paths), await bareFetch(world, paths)];
    for (const { pages, seconds } of rounds) console.log(`bare      ${pages} pages in ${seconds.toFixed(1)} s`);
    const found = await figures(server);
    const second = await measuredCapture(administrator, pid);
    console.log(`again     ${told(second)}`);
    const again = (await figures(server)).map((figure) => ({ ...figure, name: `${figure.name}-again` }));
    const fastest = Math.min(...rounds.map(({ seconds }) => seconds));
    console.log(`${cpus().length} cores, ${cpus()[0]?.model ?? ''}`);
    console.log(`ratio capture/bare-fetch ${(fastest / first.seconds).toFixed(2)}`);
    const officer = await signIn(server.url, 'lijing');
    const checks = await checkFigures(server, officer);
    return [...found, ...again, ...checks, ...(await coverageFigures(server, officer))];
  } finally {
    await server.close();
    await world.close();
  }
}
