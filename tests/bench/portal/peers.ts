import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { runQuietly } from '../../../scripts/prepare/run-quietly.mjs';
import { endProcess, freePort, root, startNode } from '../../support/processes.ts';
import { meddle } from '../../support/sql.ts';
import { ofPostGraphile, type Peer, QUESTION } from './question.ts';

const FOLDER = 'tests/bench/portal/peers';

interface Program {
  readonly file: string;
  readonly args: readonly string[];
  readonly path: string;
  readonly query: string;
}

/** The peers, each a program of its own. The first two stand in this folder; the others come with packages. */
const PROGRAMS = {
  bare: { file: 'tests/bench/portal/bare.ts', args: ['bare'], path: '/', query: QUESTION },
  memory: { file: 'tests/bench/portal/bare.ts', args: ['memory'], path: '/', query: QUESTION },
  postgraphile: { file: `${FOLDER}/postgraphile.mjs`, args: [], path: '/graphql', query: ofPostGraphile(QUESTION) },
  mercurius: { file: `${FOLDER}/mercurius.mjs`, args: [], path: '/graphql', query: QUESTION },
} satisfies Record<string, Program>;
export type PeerName = keyof typeof PROGRAMS;

/** Installs what only the bench needs, as its own lock file says. */
export async function installPeers(): Promise<void> {
  if (existsSync(join(root, FOLDER, 'node_modules/.modules.yaml'))) return;
  const { packageManager } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { packageManager: string };
  await runQuietly({
    command: 'npx',
    args: ['--yes', packageManager, 'install', '--frozen-lockfile', '--ignore-workspace', '--ignore-scripts'],
    cwd: join(root, FOLDER),
    failure: '安装对照程序失败，请检查网络与 npm 设置后重试',
  });
}

/**
 * What is public, as views that the peers build on: PostGraphile reads its names and relations from the comments.
 * Indexes serve as if the tables were asked.
 */
export const showPublic = (superuserUrl: string): Promise<void> =>
  meddle(
    superuserUrl,
    `create schema peer;
      create view peer.disclosure as select d.id, d.title, d.published_on, d.period, d.amount, d.item_id, d.unit_id, coalesce(i.area, '') as area
        from disclosure d join disclosure_item i on i.id = d.item_id
        where d.shown and (d.display_ends_on is null or d.display_ends_on >= current_date);
      create view peer.item as select id, code, name, area from disclosure_item;
      create view peer.unit as select id, name, short_name, parent_id from unit;
      comment on view peer.disclosure is E'@primaryKey id\\n@foreignKey (item_id) references peer.item (id)|@fieldName item\\n@foreignKey (unit_id) references peer.unit (id)|@fieldName unit';
      comment on view peer.item is '@primaryKey id';
      comment on view peer.unit is E'@primaryKey id\\n@foreignKey (parent_id) references peer.unit (id)|@fieldName parent';
      grant usage on schema peer to public;
      grant select on all tables in schema peer to public;`,
  );

/** Starts a peer in a process of its own. */
export async function startPeer(databaseUrl: string, name: PeerName): Promise<Peer> {
  const { file, args, path, query } = PROGRAMS[name];
  const port = await freePort();
  const child = startNode(file, { DATABASE_URL: databaseUrl, NODE_ENV: 'production' }, [String(port), ...args]);
  await new Promise<void>((resolve, reject) => {
    child.stdout?.on('data', (chunk: Buffer) => chunk.toString().includes('ready') && resolve());
    child.stderr?.on('data', (chunk: Buffer) => process.stderr.write(chunk));
    child.once('close', () => reject(new Error(`${name} ended`)));
  });
  return { name, url: `http://127.0.0.1:${port}${path}`, query, headers: {}, close: () => endProcess(child) };
}
