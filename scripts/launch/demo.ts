// Plays the case against what `npm start` has started here, on whatever ports; a given address is left as it is.
import { findRunning } from '../lib/data-dir.mjs';
import { recall } from './memory.ts';

const { env } = process;
const running = findRunning();
if (running?.holder.address && !env['SANWU_URL']) {
  env['SANWU_URL'] = running.holder.address;
  const { wechatPort } = recall(running.dataDir);
  if (wechatPort) env['SANWU_WECHAT_BASE_URL'] = `http://127.0.0.1:${wechatPort}`;
}
await import('../../seeds/src/demo.ts');
