// Sets the district of the half-year up through the public interfaces: its catalogue, its portal, its months, and all that was published. Says
// how far it has come, a line each. Safe to run again: what has been done is not done twice.
import { SeedClockDocument, SeedSourcesDocument } from '@sanwu/schema';
import { signedIn } from '../sign-in.ts';
import { captureAll } from './capture.ts';
import { MONTHS, YEAR_ENDS, YEAR_OPENS } from './clock.ts';
import { connectColumns, handInCatalogue, shiftTo } from './set-up.ts';

const { SANWU_URL: url = 'http://127.0.0.1:4000', PORTAL_STAND_IN_URL: portalUrl = 'http://127.0.0.1:4011' } =
  process.env;

const [officer, administrator] = await Promise.all([signedIn(url, 'lijing'), signedIn(url, 'xitong')]);

const number = new Intl.NumberFormat('zh-CN');

/** Sources that have never been captured to their end, or failed when they were asked last. */
async function left(): Promise<string[]> {
  const { sources } = await administrator.ask(SeedSourcesDocument, {});
  return sources.filter(({ lastRun }) => lastRun?.outcome !== 'SUCCEEDED').map(({ id }) => id);
}

const items = await handInCatalogue(officer);
const columns = await connectColumns(administrator, portalUrl);
const ids = await left();
if (ids.length > 0) {
  console.log(`公开目录 ${items} 个事项，区政府网站 ${columns} 个栏目`);
  for (const at of [...MONTHS, YEAR_ENDS]) await shiftTo(officer, at);
  const { businessClock } = await officer.ask(SeedClockDocument, {});
  console.log(`业务时钟逐月走到 ${businessClock.today}，开始采集 ${ids.length} 个来源，约两分钟`);
  let count = 0;
  await captureAll(
    administrator,
    {
      captured: ({ name, added }) => console.log(`${++count}/${ids.length}  ${name}  ${number.format(added)} 篇`),
      waiting: (name) => console.log(`${name}上次的采集被打断了，平台要等它过期才重新采集：最多再等 17 分钟…`),
    },
    ids,
  );
  await shiftTo(officer, YEAR_OPENS);
  console.log('逐条检查在后台继续，一两分钟后完成');
}
