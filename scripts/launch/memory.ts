import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ProcessIdentity } from '../lib/processes.mjs';

/** What one start remembers for the next: which processes it left, and which ports it chose. */
export interface Memory {
  /** One that has an end, such as the demonstration's opening. */
  readonly command?: ProcessIdentity;
  readonly api?: ProcessIdentity;
  readonly wechat?: ProcessIdentity;
  readonly databasePort?: number;
  readonly wechatPort?: number;
  /** Of the half-year's demonstration. */
  readonly portalPort?: number;
}

/** Nothing remembered when there is no file, or one that was cut short: it only saves time. */
export function recall(dataDir: string): Memory {
  try {
    const value: unknown = JSON.parse(readFileSync(fileIn(dataDir), 'utf8'));
    return typeof value === 'object' && value !== null ? value : {};
  } catch {
    return {};
  }
}

/** Adds to what is remembered; undefined forgets. */
export function remember(dataDir: string, change: { [K in keyof Memory]: Memory[K] | undefined }): void {
  const file = fileIn(dataDir);
  const draft = `${file}.${process.pid}`;
  writeFileSync(draft, `${JSON.stringify({ ...recall(dataDir), ...change }, null, 2)}\n`);
  renameSync(draft, file);
}

function fileIn(dataDir: string): string {
  return join(dataDir, 'launcher.json');
}
