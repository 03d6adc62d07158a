// Sets the district of the half-year up through the public interfaces: its catalogue, its portal, its months, and all that was published. Says
// how far it has come, a line each. Safe to run again: what has been done is not done twice. SANWU_YEAR_UNTIL: see stand-ins.ts.
import { SeedClockDocument, SeedSourcesDocument } from '@sanwu/schema';
import type { Client } from '../client.ts';
import { signedIn } from '../sign-in.ts';
import { captureAll } from './capture.ts';
import { courseOf } from './clock.ts';
import { connectColumns, handInCatalogue, shiftTo } from './set-up.ts';

const { env } = process;
const url = env['SANWU_URL'] ?? 'http://127.0.0.1:4000';
const portalUrl = env['PORTAL_STAND_IN_URL'] ?? 'http://127.0.0.1:4011';
const course = courseOf(env['SANWU_YEAR_UNTIL'] || undefined);

const number = new Intl.NumberFormat('zh-CN');
const inBaotou = new Intl.DateTimeFormat('sv-SE', {
  ...{ timeZone: 'Asia/Shanghai', dateStyle: 'short', timeStyle: 'short' },
});

/** Sources that have never been captured to their end, or failed when they were asked last. */
async function left(administrator: Client): Promise<string[]> {
  const { sources } = await administrator.ask(SeedSourcesDocument, {});
  return sources.filter(({ lastRun }) => lastRun?.outcome !== 'SUCCEEDED').map(({ id }) => id);
}

async function capture(administrator: Client, ids: readonly string[]): Promise<void> {
  console.log(`开始采集 ${ids.length} 个来源，整个半年约两分钟`);
  let count = 0;
  const listener = {
    captured: ({ name, added }: { name: string; added: number }) =>
      console.log(`${++count}/${ids.length}  ${name}  ${number.format(added)} 篇`),
    waiting: (name: string) => console.log(`${name}正在采集，等它结束：最多再等 17 分钟…`),
  };
  await captureAll(administrator, listener, ids);
}

async function open(): Promise<void> {
  const [officer, administrator] = await Promise.all([signedIn(url, 'lijing'), signedIn(url, 'xitong')]);
  const items = await handInCatalogue(officer);
  const columns = await connectColumns(administrator, portalUrl);
  const ids = await left(administrator);
  if (ids.length > 0) {
    console.log(`公开目录 ${items} 个事项，区政府网站 ${columns} 个栏目；业务时钟逐月往前走`);
    for (const at of course.stops) {
      await shiftTo(officer, at);
      console.log(`走到 ${at.slice(0, 10)}`);
    }
    await capture(administrator, ids);
    console.log('逐条检查在后台继续，几分钟后完成');
  }
  await shiftTo(officer, course.opens);
  const { businessClock } = await officer.ask(SeedClockDocument, {});
  console.log(`业务时钟自 ${inBaotou.format(new Date(businessClock.now))} 起走动`);
}

await open().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
