// npm run demo: plays the people of the demonstration case against the server that npm start has started here, or against
// the one of SANWU_URL and SANWU_WECHAT_BASE_URL.
import { findRunning } from './lib/data-dir.mjs';
import { Problem } from './lib/problem.mjs';
import { runMain } from './lib/run-main.mjs';
import { handOver } from './prepare/hand-over.mjs';
import { prepare } from './prepare/prepare.mjs';

await runMain(async () => {
  const running = findRunning();
  if (!running && !process.env['SANWU_URL']) throw new Problem('没有正在运行的服务，请先在另一个终端运行 npm start');
  // What runs here has been prepared: a build now would take away the files that it is serving.
  if (!running) await prepare();
  return handOver('scripts/launch/demo.ts', process.argv.slice(2));
});
