// Runs the outside world of the demonstration year: its WeChat accounts and its portal. Prints where they are, as a line of JSON, once both can be
// asked. WECHAT_STAND_IN_PORT, PORTAL_STAND_IN_PORT (any free one), WECHAT_STAND_IN_STATE (as for the stand-in by itself), and
// SANWU_YEAR_UNTIL: the last day of which anything is published, for a small part of the year.
import { startPortalStandIn } from '../portal/stand-in.ts';
import { startWeChatStandIn } from '../wechat/stand-in.ts';
import { yearAccounts, yearColumns } from './channels.ts';
import { demonstrationYear } from './year.ts';

const { env } = process;
const until = env['SANWU_YEAR_UNTIL'];
const posts = demonstrationYear().filter(({ day }) => !until || day <= until);
const portal = await startPortalStandIn({
  port: Number(env['PORTAL_STAND_IN_PORT'] ?? 0),
  columns: yearColumns(posts),
});
const weChat = await startWeChatStandIn({
  port: Number(env['WECHAT_STAND_IN_PORT'] ?? 0),
  stateFile: env['WECHAT_STAND_IN_STATE'] ?? null,
  accounts: yearAccounts(posts),
});
console.log(JSON.stringify({ weChat: weChat.url, portal: portal.url }));

for (const signal of ['SIGINT', 'SIGTERM'] as const)
  process.once(signal, () => void Promise.all([weChat.close(), portal.close()]));
