import { spawnSync } from 'node:child_process';
import { readFileSync, statSync } from 'node:fs';
import { Problem } from '../lib/problem.mjs';

/** The system user that the database runs as. */
export interface ServerUser {
  readonly name: string;
  readonly uid: number;
  readonly gid: number;
}

/** Preferred in this order; the last one is made when none of them is there. */
const NAMES = ['postgres', 'sanwu'];

/**
 * PostgreSQL refuses to run as root: then it gets a user of its own. Otherwise it runs as whoever starts it.
 *
 * @param pgData where the cluster is or will be: the owner of an existing one stays its user
 * @returns null when no change of user is needed
 * @throws Problem when a user is needed and can't be made
 */
export function serverUserFor(pgData: string): ServerUser | null {
  if (process.getuid?.() !== 0) return null;
  const users = readUsers();
  const owner = statSync(pgData, { throwIfNoEntry: false })?.uid;
  if (owner) {
    return users.find(({ uid }) => uid === owner) ?? { name: String(owner), uid: owner, gid: statSync(pgData).gid };
  }
  const known = NAMES.flatMap((name) => users.find((user) => user.name === name) ?? [])[0];
  return known ?? makeUser('sanwu');
}

function readUsers(): ServerUser[] {
  return readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .map((line) => line.split(':'))
    .map(([name = '', , uid, gid]) => ({ name, uid: Number(uid), gid: Number(gid) }));
}

function makeUser(name: string): ServerUser {
  // The second form is BusyBox's.
  const commands = [
    [
      'useradd',
      '--system',
      '--user-group',
      '--no-create-home',
      '--home-dir',
      '/nonexistent',
      '--shell',
      '/usr/sbin/nologin',
      name,
    ],
    ['adduser', '-S', '-D', '-H', '-s', '/sbin/nologin', name],
  ];
  for (const [command = '', ...args] of commands) {
    if (spawnSync(command, args).status !== 0) continue;
    const user = readUsers().find((each) => each.name === name);
    if (user) return user;
  }
  throw new Problem('数据库不能以 root 身份运行，也无法新建系统用户 sanwu，请先建立该用户或改用普通用户启动');
}
