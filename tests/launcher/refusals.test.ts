import { spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:net';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { root } from '../support/processes.ts';
import { cleanUp, freePort, freshFolder, launchFakes, NOTHING, processesOf, READY, type Run } from './support.ts';

let dataDir: string;
let env: Record<string, string>;

beforeEach(async () => {
  dataDir = freshFolder();
  env = { SANWU_DATA_DIR: dataDir, PORT: String(await freePort()), WECHAT_STAND_IN_PORT: '0' };
});

afterEach(() => cleanUp(dataDir));

/** The line that it ended with; exactly one, and the exit code 1. */
async function refusalOf(started: Run): Promise<string> {
  expect(await started.ended).toBe(1);
  expect(processesOf(dataDir)).toEqual(NOTHING);
  const lines = started
    .output()
    .split('\n')
    .filter((line) => line.startsWith('✗'));
  expect(lines).toHaveLength(1);
  return lines[0] ?? '';
}

test('a taken port', async () => {
  const server = createServer().listen(Number(env['PORT']), '127.0.0.1');
  await once(server, 'listening');
  expect(await refusalOf(launchFakes(env))).toContain(`端口 ${env['PORT']} 已被占用`);
  server.close();
});

test('a port that is no port', async () => {
  expect(await refusalOf(launchFakes({ ...env, PORT: 'http' }))).toContain('PORT 应是');
});

test('a data folder that can’t be made', async () => {
  writeFileSync(join(dataDir, 'file'), '');
  const started = launchFakes({ ...env, SANWU_DATA_DIR: join(dataDir, 'file/data') });
  expect(await refusalOf(started)).toContain('不可写');
});

test.runIf(process.platform === 'linux').each(['/proc', '/proc/sanwu/data'])(
  'a data folder where not even root can write: %s',
  async (folder) => {
    expect(await refusalOf(launchFakes({ ...env, SANWU_DATA_DIR: folder }))).toContain('不可写');
  },
);

test('secrets that are broken', async () => {
  writeFileSync(join(dataDir, 'secrets.json'), '{"superuserPassword":');
  expect(await refusalOf(launchFakes(env))).toContain('secrets.json 已损坏');
});

describe('an existing database', () => {
  const given = process.env['SANWU_TEST_DATABASE_URL'];

  test('that nobody listens for', async () => {
    const url = `postgres://someone:secret@127.0.0.1:${await freePort()}/sanwu`;
    const refusal = await refusalOf(launchFakes({ ...env, DATABASE_URL: url }));
    expect(refusal).toContain('连不上');
    expect(refusal).not.toContain('secret');
  });

  test('whose socket is not there', async () => {
    const url = 'postgres://someone:secret@localhost/sanwu?host=/nowhere';
    const refusal = await refusalOf(launchFakes({ ...env, DATABASE_URL: url }));
    expect(refusal).toContain('/nowhere:5432/sanwu 连不上：该文件夹里没有数据库的套接字');
    expect(refusal).not.toContain('secret');
  });

  test('whose address is none', async () => {
    expect(await refusalOf(launchFakes({ ...env, DATABASE_URL: 'localhost' }))).toContain('DATABASE_URL');
  });

  test.skipIf(!given)('that refuses the password', async () => {
    // by its address: the socket of a run's own database asks for none
    const url = Object.assign(new URL(given ?? ''), { password: 'wrong', search: '' }).toString();
    expect(await refusalOf(launchFakes({ ...env, DATABASE_URL: url }))).toContain('用户名或密码错误');
  });

  test('that is older than 15', async () => {
    const server = await oldServer();
    const { port } = server.address() as { port: number };
    const started = launchFakes({ ...env, DATABASE_URL: `postgres://someone@127.0.0.1:${port}/sanwu` });
    expect(await refusalOf(started)).toContain('PostgreSQL 14，需要 15');
    server.close();
  });

  test.skipIf(!given)('that is well is used, and no other is made', async () => {
    const started = launchFakes({ ...env, DATABASE_URL: given ?? '' });
    await started.says(READY);
    expect(processesOf(dataDir).database).toBeNull();
    started.kill('SIGTERM');
    expect(await started.ended).toBe(0);
  });
});

/** Speaks just enough of PostgreSQL's protocol to say that it is version 14. */
async function oldServer(): Promise<Server> {
  const message = (type: string, ...body: (string | number[])[]) => {
    const content = Buffer.concat(body.map((part) => Buffer.from(part as string)));
    const length = Buffer.alloc(4);
    length.writeUInt32BE(content.length + 4);
    return Buffer.concat([Buffer.from(type), length, content]);
  };
  const ready = message('Z', 'I');
  const column = ['version\0', [0, 0, 0, 0, 0, 0, 0, 0, 0, 25, 255, 255, 255, 255, 255, 255, 0, 0]];
  const answer = [
    message('T', [0, 1], ...column),
    message('D', [0, 1, 0, 0, 0, 6], '140012'),
    message('C', 'SELECT 1\0'),
    ready,
  ];
  const server = createServer((socket) => {
    let greeted = false;
    socket.on('error', () => {});
    socket.on('data', (data) => {
      if (!greeted) socket.write(Buffer.concat([message('R', [0, 0, 0, 0]), ready]));
      else if (data.toString('latin1', 0, 1) === 'Q') socket.write(Buffer.concat(answer));
      greeted = true;
    });
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  return server;
}

test('a command on a database of one’s own makes no keys of ours, and no folder for them', () => {
  const folder = join(dataDir, 'none');
  const ran = spawnSync(process.execPath, ['scripts/launch/database-command.ts', 'trail', 'verify'], {
    cwd: root,
    env: {
      PATH: process.env['PATH'],
      DATABASE_URL: 'postgres://someone:secret@127.0.0.1:1/sanwu',
      SANWU_DATA_DIR: folder,
    },
    encoding: 'utf8',
  });
  expect(ran.status).toBe(2);
  expect(`${ran.stdout}${ran.stderr}`).toContain('SANWU_TRAIL_ROOTS');
  expect(existsSync(folder)).toBe(false);
});
