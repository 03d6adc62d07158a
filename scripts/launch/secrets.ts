import { randomBytes } from 'node:crypto';
import { linkSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { codeOf, Problem } from '../lib/problem.mjs';

/** What nobody but this installation may know. */
export interface Secrets {
  readonly superuserPassword: string;
  readonly ownerPassword: string;
  readonly appPassword: string;
  /** 32 bytes in Base64: encrypts and matches personal data. Lost, that data is lost. */
  readonly masterKey: string;
}

/** Fresh random secrets. */
export function makeSecrets(): Secrets {
  const password = () => randomBytes(24).toString('base64url');
  return {
    superuserPassword: password(),
    ownerPassword: password(),
    appPassword: password(),
    masterKey: randomBytes(32).toString('base64'),
  };
}

/**
 * The installation's secrets, made on the first start and readable by the owner of the folder only.
 *
 * @throws Problem when the file is there but is not what was written
 */
export function readSecrets(dataDir: string): Secrets {
  const file = join(dataDir, 'secrets.json');
  try {
    return parse(readFileSync(file, 'utf8'), file);
  } catch (error) {
    if (codeOf(error) !== 'ENOENT') throw error;
  }
  const secrets = makeSecrets();
  const draft = `${file}.${process.pid}`;
  writeFileSync(draft, `${JSON.stringify(secrets, null, 2)}\n`, { mode: 0o600 });
  // Appears whole or not at all, and never over one that is there: losing the keys would lose the data.
  linkSync(draft, file);
  rmSync(draft);
  return secrets;
}

function parse(text: string, file: string): Secrets {
  const broken = new Problem(`密钥文件 ${file} 已损坏，请从备份恢复；没有它，数据库无法打开`);
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw broken;
  }
  if (typeof value !== 'object' || value === null) throw broken;
  const fields: Record<string, unknown> = { ...value };
  const read = (name: keyof Secrets): string => {
    const field = fields[name];
    if (typeof field !== 'string' || field === '') throw broken;
    return field;
  };
  return {
    superuserPassword: read('superuserPassword'),
    ownerPassword: read('ownerPassword'),
    appPassword: read('appPassword'),
    masterKey: read('masterKey'),
  };
}
