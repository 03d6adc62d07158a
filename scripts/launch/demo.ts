// Plays the case against what `npm start` has started here: it knows where the data lie, and so where the stand-in listens.
import { resolve } from 'node:path';
import { root } from '../lib/workspace.mjs';
import { findNative } from '../postgres/native.ts';
import { place } from '../postgres/placement.ts';
import { recall } from './memory.ts';

const wished = resolve(root, process.env['SANWU_DATA_DIR'] || '.data');
const { dataDir } = process.env['DATABASE_URL'] ? { dataDir: wished } : place(root, wished, findNative());
const { wechatPort } = recall(dataDir);
if (wechatPort) process.env['SANWU_WECHAT_BASE_URL'] ??= `http://127.0.0.1:${wechatPort}`;
await import('../../seeds/src/demo.ts');
