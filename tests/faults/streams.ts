import { setTimeout as pause } from 'node:timers/promises';
import { signIn } from '../support/people.ts';
import type { TestProcess } from '../support/server.ts';
import { query } from '../support/sql.ts';
import { Follower } from './follow.ts';
import { Insistent } from './insist.ts';
import type { Fault } from './kill.ts';
import type { Promised } from './ledger.ts';
import { Member } from './process.ts';
import { BadNetwork } from './proxy.ts';
import { expectSame } from './walls.ts';
import { Writer } from './writer.ts';

export interface StreamsOptions {
  readonly server: TestProcess;
  readonly subscribers: number;
  readonly writers: number;
  /** how often something breaks */
  readonly rounds: number;
  readonly pauseMs: number;
  readonly more?: readonly Fault[];
  readonly say?: (line: string) => void;
}

/**
 * Subscribers watch through a bad network while one of two processes, connections and the database die. Each ends with the
 * database's state, and none ever shows a wrong picture. @throws Error saying what broke
 */
export async function breakStreams(options: StreamsOptions): Promise<string> {
  const { server, subscribers, writers, rounds, pauseMs, more = [], say } = options;
  const members = [Member.first(server), await Member.start(server)];
  const networks = await Promise.all(members.map(({ url }) => BadNetwork.before(url)));
  const urls = networks.map(({ url }) => url);
  const [officer, leader] = await Promise.all([signIn(server.url, 'lijing'), signIn(server.url, 'wangjianguo')]);
  const { data } = await officer.ask('{ lightBoard { units { unitId } } approvers { id } businessClock { today } }');
  const walls = Array.from({ length: subscribers }, (_, turn) => new Follower(urls, officer.cookie, turn));
  const seen = () => walls.filter(({ view }) => view.number >= 0).length;
  for (let waited = 0; seen() < subscribers; waited += 100) {
    if (waited > 120_000)
      throw new Error(`only ${seen()} of ${subscribers} subscribers have a picture after two minutes`);
    await pause(100);
  }
  say?.(`${subscribers} subscribers watch`);

  let over = false;
  const promised: Promised[] = [];
  const direct = members.map(({ url }) => url);
  const about = { approverId: data.approvers[0].id as string, answerBy: data.businessClock.today as string };
  const writing = Array.from({ length: writers }, (_, turn) => {
    const addresseeId = (data.lightBoard.units[turn] as { unitId: string }).unitId;
    const people = {
      officer: new Insistent(officer.cookie, direct, turn),
      leader: new Insistent(leader.cookie, direct, turn),
    };
    return new Writer(people, { ...about, addresseeId }, promised).write(() => !over);
  });
  const listeners = `select pg_terminate_backend(pid) from pg_stat_activity
    where datname = current_database() and application_name in ('sanwu-log-reader', 'sanwu-sequencer')`;
  const each = (act: (network: BadNetwork, index: number) => void) => {
    for (const [index, network] of networks.entries()) act(network, index);
  };
  const faults: Fault[] = [
    { name: 'a process', strike: async () => members[Math.floor(Math.random() * members.length)]?.kill() },
    {
      name: 'the connections that listen',
      strike: async () => void (await query(server.database.superuserUrl, listeners)),
    },
    { name: 'half of the sockets', strike: async () => each((network) => network.cut(0.5)) },
    {
      name: 'a slow network',
      strike: async () => each((network, index) => network.slow(index === 0 ? 150 : 0)),
    },
    ...more,
  ];
  for (let round = 0; round < rounds; round++) {
    const fault = faults[round % faults.length];
    await fault?.strike();
    say?.(
      `${round + 1}: ${fault?.name}; ${promised.length} changes, ${walls.reduce((sum, { cuts }) => sum + cuts, 0)} cuts`,
    );
    await pause(pauseMs);
  }
  over = true;
  await Promise.all(writing);
  for (const network of networks) network.slow(0);
  await expectSame(walls, new Insistent(officer.cookie, direct, 0));
  await Promise.all(networks.map((network) => network.close()));
  const sum = (of: (wall: Follower) => number) => walls.reduce((total, wall) => total + of(wall), 0);
  return `${subscribers} subscribers, ${sum(({ cuts }) => cuts)} cuts, ${sum(({ view }) => view.snapshots)} snapshots, ${sum(({ gaps }) => gaps)} gaps seen`;
}
