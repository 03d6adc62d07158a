// Runs the outside world of the demonstration year: its WeChat accounts and its portal. Prints where they are, as a line of JSON.
import { startPortalStandIn } from '../portal/stand-in.ts';
import { startWeChatStandIn } from '../wechat/stand-in.ts';
import { yearAccounts, yearColumns } from './channels.ts';
import { demonstrationYear } from './year.ts';

const posts = demonstrationYear();
const columns = yearColumns(posts);
const [weChat, portal] = [
  await startWeChatStandIn({ accounts: yearAccounts(posts) }),
  await startPortalStandIn({ columns }),
];
console.log(JSON.stringify({ weChat: weChat.url, portal: portal.url }));

for (const signal of ['SIGINT', 'SIGTERM'] as const)
  process.once(signal, () => void Promise.all([weChat.close(), portal.close()]));
