// Runs the stand-ins by themselves: CHANNELS_STAND_IN_PORT (4020) for HTTP, CHANNELS_STAND_IN_MAIL_PORT (4025) for SMTP.
import { startChannelsStandIn } from './stand-in.ts';

const standIn = await startChannelsStandIn({
  port: Number(process.env['CHANNELS_STAND_IN_PORT'] ?? 4020),
  mailPort: Number(process.env['CHANNELS_STAND_IN_MAIL_PORT'] ?? 4025),
});
console.log(`channels stand-in at ${standIn.url}, mail at port ${standIn.mailPort}`);

for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void standIn.close());
