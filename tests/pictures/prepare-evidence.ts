import { SOURCES } from '../../seeds/src/district/sources.ts';
import { WeChatWorld } from '../../seeds/src/stand-in-client.ts';
import { signIn } from '../support/people.ts';

const APP = 'wx150207001000';
const TITLE = '万达社区2019年9月最低生活保障公示';
const ROWS = [
  ['李**', '560.00'],
  ['王**', '1120.50'],
  ['张**', '700.00'],
];

const page = (rows: readonly string[][], asOf: string): string =>
  `<p>现将万达社区2019年9月最低生活保障金发放情况公示如下，欢迎监督。</p><table><tr><th>户主</th><th>金额（元）</th></tr>${rows
    .map((cells) => `<tr>${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr>`)
    .join('')}</table><p>公示日期：${asOf}</p>`;

/** An entry whose page was captured and says less today, unless there is one. @returns its address */
export async function prepareEvidence(url: string): Promise<string> {
  const officer = await signIn(url, 'lijing');
  const world = new WeChatWorld(process.env['SANWU_WECHAT_BASE_URL'] ?? 'http://127.0.0.1:4010');
  const name = SOURCES.find(({ appId }) => appId === APP)?.name;
  const { data } = await officer.ask('{ sources { id name } }');
  const id = data.sources.find((one: { name: string }) => one.name === name).id as string;
  const capture = () => officer.ask('mutation ($id: ID!) { runCapture(sourceId: $id) { outcome } }', { id });
  const found = async () => {
    const filter = { text: { contains: TITLE } };
    const { data: list } = await officer.ask(
      'query ($filter: DisclosureFilter) { disclosures(filter: $filter) { items { id evidence { revisions { id } } } } }',
      { filter },
    );
    return list.disclosures.items[0] as { id: string; evidence: { revisions: unknown[] } } | undefined;
  };
  const article = { articleId: 'picture', title: TITLE, publishedAt: '2019-10-14T10:00:00+08:00' };
  if (!(await found())) {
    await world.publish(APP, { ...article, content: page(ROWS, '10月14日至10月20日') });
    await capture();
  }
  if ((await found())?.evidence.revisions.length === 1) {
    const content = page(ROWS.slice(0, 2), '10月14日至10月18日');
    await world.publish(APP, { ...article, content, updatedAt: '2019-10-15T08:00:00+08:00' });
    await capture();
  }
  return `/disclosures/${(await found())?.id}`;
}
