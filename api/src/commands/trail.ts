import 'reflect-metadata';
import pg from 'pg';
import { openDatabase } from '../core/database/orm.js';
import { dbOf } from '../core/database/sql.js';
import { newId } from '../core/ids.js';
import { exportTrail } from '../core/trail/export.js';
import { readRoots, sealTrail } from '../core/trail/sealing.js';
import { RootSigner } from '../core/trail/signing.js';
import { verifyTrail } from '../core/trail/verify.js';

/**
 * `seal`: seals what was written up to now, as the job does each minute. `verify`: recomputes the sealed trail and holds it against the published roots. `export FILE`: writes it for a stranger to
 * do the same, see docs/trail.md. Needs DATABASE_URL, SANWU_TRAIL_ROOTS, SANWU_MASTER_KEY (for the key's public half).
 */
async function main(): Promise<number> {
  const { DATABASE_URL: url, SANWU_TRAIL_ROOTS: rootsFile, SANWU_MASTER_KEY: masterKey } = process.env;
  const [what, file] = process.argv.slice(2);
  if (!url || !rootsFile || !masterKey) return complain('缺少 DATABASE_URL、SANWU_TRAIL_ROOTS 或 SANWU_MASTER_KEY');
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    const signer = new RootSigner(Buffer.from(masterKey, 'base64'));
    const { publicKey } = signer;
    if (what === 'export' && file) {
      console.log(`已导出 ${await exportTrail(client, file)} 条留痕到 ${file}；公钥 ${publicKey}，树根 ${rootsFile}`);
      return 0;
    }
    if (what === 'seal') return await seal(url, signer, rootsFile);
    if (what !== 'verify') return complain('用法：trail seal、trail verify，或 trail export 文件');
    const { leaves, roots, unsealed, faults } = await verifyTrail(client, await readRoots(rootsFile), publicKey);
    for (const fault of faults) console.log(`✗ ${fault}`);
    console.log(
      `${leaves} 条留痕，${roots} 个公布的树根，${unsealed} 条待封存：${faults.length === 0 ? '完好' : '不完好'}`,
    );
    return faults.length === 0 ? 0 : 1;
  } finally {
    await client.end();
  }
}

async function seal(url: string, signer: RootSigner, rootsFile: string): Promise<number> {
  const orm = await openDatabase({ url, entities: [], poolSize: 2 });
  try {
    const actor = { kind: 'SYSTEM', id: null, name: '封存留痕' } as const;
    const context = { orm, actor, requestId: newId(), wakeSequencer: () => undefined };
    await sealTrail(context, dbOf(orm.em.fork()), { signer, rootsFile });
    console.log('已封存');
    return 0;
  } finally {
    await orm.close(true);
  }
}

function complain(line: string): number {
  console.error(line);
  return 2;
}

process.exitCode = await main();
