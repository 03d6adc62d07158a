// The launcher: brings up the database, the stand-ins and the server, and stops them in the opposite order.
import { runMain } from '../lib/run-main.mjs';
import { root } from '../lib/workspace.mjs';
import { launch } from './launch.ts';
import { createPlan } from './plan.ts';
import { watchForStop } from './stopping.ts';

const stop = watchForStop();
// What root makes must stay within reach of the database's own user; what is secret has a mode of its own.
process.umask(0o022);
await runMain(() => launch(createPlan(root, process.env, { args: process.argv.slice(2) }), stop));
process.exit();
