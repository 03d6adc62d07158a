// The launcher as it is, with small programs in place of the workspace's own.
import { launch } from '../../../scripts/launch/launch.ts';
import type { Program } from '../../../scripts/launch/plan.ts';
import { createPlan } from '../../../scripts/launch/plan.ts';
import { watchForStop } from '../../../scripts/launch/stopping.ts';
import { runMain } from '../../../scripts/lib/run-main.mjs';
import { root } from '../../../scripts/lib/workspace.mjs';

const fake = (role: string): Program => ['tests/launcher/fakes/program.ts', role];

const stop = watchForStop();
process.umask(0o022);
await runMain(() =>
  launch(
    createPlan(root, process.env, {
      args: process.argv.slice(2),
      programs: {
        migrate: fake('migrate'),
        printDistrict: fake('print'),
        loadDistrict: fake(process.env['FAKE_LOAD'] ?? 'load'),
        wechat: fake('wechat'),
        api: fake(process.env['FAKE_API'] ?? 'api'),
        opening: fake('opening'),
        accounts: fake('accounts'),
        printYear: fake('print'),
        yearStandIns: fake('wechat'),
        yearOpening: fake('year-opening'),
      },
    }),
    stop,
  ),
);
process.exit();
