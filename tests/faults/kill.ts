import { setTimeout as pause } from 'node:timers/promises';
import { signIn } from '../support/people.ts';
import type { TestProcess } from '../support/server.ts';
import { Follower } from './follow.ts';
import { Insistent } from './insist.ts';
import { expectWhole, type Promised } from './ledger.ts';
import { Member } from './process.ts';
import { expectSame } from './walls.ts';
import { Writer } from './writer.ts';

/** Something that dies without a warning, and comes back. */
export interface Fault {
  readonly name: string;
  readonly strike: () => Promise<void>;
}

export interface KillOptions {
  readonly server: TestProcess;
  readonly clients: number;
  readonly followers: number;
  readonly kills: number;
  /** what may die besides the two API processes */
  readonly more?: readonly Fault[];
  readonly say?: (line: string) => void;
}

export interface KillResult {
  readonly promised: number;
  readonly letters: number;
  readonly cuts: number;
}

/**
 * While clients write and walls watch, processes are killed at random moments. Every acknowledged mutation is there once,
 * counts equal a recount, the trail verifies, every stream ends with the database's state. @throws Error saying what broke
 */
export async function killAtRandom({
  server,
  clients,
  followers,
  kills,
  more = [],
  say,
}: KillOptions): Promise<KillResult> {
  const members = [Member.first(server), await Member.start(server)];
  const urls = members.map(({ url }) => url);
  const [officer, leader] = await Promise.all([signIn(server.url, 'lijing'), signIn(server.url, 'wangjianguo')]);
  const { data } = await officer.ask(`{ lightBoard { units { unitId } } approvers { id } businessClock { today } }`);
  const approverId = data.approvers[0].id as string;
  const promised: Promised[] = [];
  let over = false;
  const walls = Array.from({ length: followers }, (_, turn) => new Follower(urls, officer.cookie, turn));
  const writers = Array.from({ length: clients }, (_, turn) => {
    const people = {
      officer: new Insistent(officer.cookie, urls, turn),
      leader: new Insistent(leader.cookie, urls, turn + 1),
    };
    const units = data.lightBoard.units as { unitId: string }[];
    const about = {
      addresseeId: units[turn % units.length]?.unitId ?? '',
      approverId,
      answerBy: data.businessClock.today,
    };
    return new Writer(people, about, promised).write(() => !over);
  });
  // one that fails must not go unheard while the others go on
  const failed = Promise.all(writers).then(() => new Promise<never>(() => undefined));
  const faults: Fault[] = [
    ...members.map((member, index) => ({ name: `api ${index + 1}`, strike: () => member.kill() })),
    ...more,
  ];
  const strikes = (async () => {
    for (let kill = 1; kill <= kills; kill++) {
      await pause(100 + Math.random() * 700);
      const fault = faults[Math.floor(Math.random() * faults.length)];
      await fault?.strike();
      say?.(`kill ${kill}: ${fault?.name}, ${promised.length} promised`);
    }
  })();
  await Promise.race([strikes, failed]);
  over = true;
  await Promise.all(writers);
  const whole = await expectWhole(server, promised);
  await expectSame(walls, new Insistent(officer.cookie, urls, 0));
  return { promised: promised.length, letters: whole.letters, cuts: walls.reduce((sum, wall) => sum + wall.cuts, 0) };
}
