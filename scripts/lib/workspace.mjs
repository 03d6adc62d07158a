import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The root folder of the workspace. */
export const root = resolve(dirname(fileURLToPath(import.meta.url)), '../..');

/**
 * The Node 24 that the workspace brings along. Never `.bin/node`: that is a shell script without `exec`, which keeps
 * signals from reaching what it runs.
 */
export const node24 = join(root, 'node_modules/node/bin/node');

/** Where commands that install or build leave their marks; ignored by git. */
export const marks = join(root, '.cache');
