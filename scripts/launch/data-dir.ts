import { say } from '../lib/say.mjs';
import { findNative } from '../postgres/native.ts';
import type { Placement } from '../postgres/placement.ts';
import { makeWritable, place } from '../postgres/placement.ts';
import type { Plan } from './plan.ts';

/**
 * Settles where the data lie, makes that folder, and says so when it is not where it was asked for.
 *
 * @returns placement is null with an existing server: then nothing but our own files is needed
 * @throws Problem
 */
export async function chooseDataDir(plan: Plan): Promise<{ dataDir: string; placement: Placement | null }> {
  if (plan.external) {
    makeWritable(plan.dataDir);
    return { dataDir: plan.dataDir, placement: null };
  }
  const placement = place(plan.root, plan.dataDir, findNative());
  const { dataDir, native, moved, user } = placement;
  if (moved) {
    say(`系统用户 ${user?.name} 进不了本文件夹，改用：数据 ${dataDir}，数据库程序 ${native.folder}`);
  }
  return { dataDir, placement };
}
