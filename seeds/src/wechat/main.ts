// Runs the stand-in by itself: WECHAT_STAND_IN_PORT (4010), WECHAT_STAND_IN_STATE (a JSON file; absent: memory only).
import { startWeChatStandIn } from './stand-in.ts';

const standIn = await startWeChatStandIn({
  port: Number(process.env['WECHAT_STAND_IN_PORT'] ?? 4010),
  stateFile: process.env['WECHAT_STAND_IN_STATE'] ?? null,
});
console.log(`WeChat stand-in at ${standIn.url}`);

for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void standIn.close());
