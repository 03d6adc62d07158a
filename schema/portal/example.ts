// Lists what a village has published this quarter: node example.ts 村名 [日期]
import { PortalClient, PortalError } from './client.ts';
import { PublishedDocument, VillagesDocument } from './types.ts';

const { SANWU_PORTAL: url = '', SANWU_KEY: key = '' } = process.env;
const [name = '', today = new Date().toISOString()] = process.argv.slice(2);
const [year, quarter] = [Number(today.slice(0, 4)), Math.floor((Number(today.slice(5, 7)) - 1) / 3)];
const dayOf = (month: number, day: number) => new Date(Date.UTC(year, month, day)).toISOString().slice(0, 10);
const days = { from: dayOf(quarter * 3, 1), to: dayOf(quarter * 3 + 3, 0) };

try {
  const portal = new PortalClient({ url, key });
  const { units } = await portal.ask(VillagesDocument, { name });
  if (units.nodes.length === 0) console.log(`没有找到“${name}”`);
  for (const { id, name: village, parent } of units.nodes) {
    console.log(`${parent?.name ?? ''} ${village}，${days.from}至${days.to}：`);
    let count = 0;
    for await (const entry of portal.all(PublishedDocument, { unit: id, ...days }, (answer) => answer.disclosures)) {
      const amount = entry.amount ? `  ${entry.amount}元` : '';
      console.log(`  ${entry.publishedOn}  ${entry.item.name}  ${entry.title}${amount}`);
      count += 1;
    }
    console.log(`  共${count}条`);
  }
} catch (error) {
  console.error(error instanceof PortalError ? `${error.code}：${error.message}` : error);
  process.exitCode = 1;
}
