// Plays the days before the demonstration's first morning through the public interfaces: townships publish, the platform
// captures, lights turn. Safe to run again: days that lie behind the business clock are not played twice.
import {
  CatalogueDocument,
  SeedClockDocument,
  SeedRunCaptureDocument,
  SeedShiftClockDocument,
  SeedSourcesDocument,
  SetDisclosureTemplateDocument,
  TemplatesDocument,
} from '@sanwu/schema';
import { SOURCES } from './district/sources.ts';
import { TEMPLATES, TEMPLATES_FROM } from './district/templates.ts';
import { signedIn } from './sign-in.ts';
import { WeChatWorld } from './stand-in-client.ts';
import { publishedBefore } from './story.ts';

const MORNINGS = [
  { at: '2019-09-30T09:00:00+08:00', capture: false },
  { at: '2019-10-08T18:30:00+08:00', capture: true },
  { at: '2019-10-09T18:30:00+08:00', capture: true },
  { at: '2019-10-11T18:30:00+08:00', capture: true },
  { at: '2019-10-14T18:30:00+08:00', capture: true },
  { at: '2019-10-15T08:30:00+08:00', capture: false },
] as const;

const { SANWU_URL: url = 'http://127.0.0.1:4000', SANWU_WECHAT_BASE_URL: weChatUrl = 'http://127.0.0.1:4010' } =
  process.env;

const client = await signedIn(url, 'lijing');
const world = new WeChatWorld(weChatUrl);

async function captureAll(): Promise<number> {
  const { sources } = await client.ask(SeedSourcesDocument, {});
  let added = 0;
  for (const { id, name } of sources) {
    const { runCapture } = await client.ask(SeedRunCaptureDocument, { sourceId: id });
    if (runCapture.outcome === 'FAILED') throw new Error(`${name}:${runCapture.errorMessage ?? ''}`);
    added += runCapture.added;
  }
  return added;
}

for (const { appId, name, secret } of SOURCES) await world.openAccount(appId, { name, secret });

/** Items that have none yet are given their templates. */
async function setTemplates(): Promise<void> {
  const { disclosureItems } = await client.ask(CatalogueDocument, {});
  for (const { code, content } of TEMPLATES) {
    const itemId = disclosureItems.find((item) => item.code === code)?.id;
    if (!itemId) throw new Error(`没有编号为 ${code} 的公开事项`);
    const { disclosureTemplates } = await client.ask(TemplatesDocument, { itemId });
    if (disclosureTemplates.length > 0) continue;
    const input = { itemId, version: 0, fromOn: TEMPLATES_FROM, reason: '统一填报口径', content };
    const { setDisclosureTemplate } = await client.ask(SetDisclosureTemplateDocument, { input });
    if (setDisclosureTemplate.errors[0]) throw new Error(setDisclosureTemplate.errors[0].message);
  }
}

await setTemplates();
const publications = publishedBefore();
let behind = new Date((await client.ask(SeedClockDocument, {})).businessClock.now);
for (const { at, capture } of MORNINGS) {
  const until = new Date(at);
  const due = publications.filter(({ publishedAt }) => new Date(publishedAt) <= until);
  if (until <= behind) continue;
  for (const { appId, ...article } of due.filter(({ publishedAt }) => new Date(publishedAt) > behind))
    await world.publish(appId, article);
  const { shiftClock } = await client.ask(SeedShiftClockDocument, { to: until.toISOString() });
  const added = capture ? await captureAll() : 0;
  console.log(`${shiftClock.today}  ${added > 0 ? `采集 ${added} 条` : '到期检查'}`);
  behind = until;
}
