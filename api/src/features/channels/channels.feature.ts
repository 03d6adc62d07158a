import { sql } from 'kysely';
import { Permission } from '../../core/access/permissions.js';
import { systemNow } from '../../core/clocks.js';
import { dbOf } from '../../core/database/sql.js';
import type { Feature, Platform } from '../../core/feature.js';
import type { Job } from '../../core/jobs.js';
import { ChannelResolver, MessageDeliveryResolver } from './channel.resolver.js';
import { sending } from './deliver.job.js';
import { WishResolver } from './wish.resolver.js';

const MANAGE = [Permission.CHANNEL_MANAGE];

const DAY_MS = 86_400_000;
/** What went out stays on record for so long. */
const KEPT_DAYS = 180;

/** Removes what went out long ago. */
const forgetting = (platform: Platform): Job => ({
  name: 'forget-deliveries',
  title: '清理发送记录',
  everyMinutes: 30,
  run: async () => {
    const before = new Date(systemNow().getTime() - KEPT_DAYS * DAY_MS);
    await sql`delete from message_delivery where ended_at < ${before}`.execute(dbOf(platform.orm.em.fork()));
  },
});

/** How people are told outside of the console, and how each of them wants to be. */
export const channels: Feature = {
  name: 'channels',
  entities: [],
  resolvers: [ChannelResolver, MessageDeliveryResolver, WishResolver],
  policies: {
    Query: { messageChannels: MANAGE, messageDeliveries: MANAGE, myMessageWish: 'SIGNED_IN' },
    Mutation: {
      makeMessageChannel: MANAGE,
      changeMessageChannel: MANAGE,
      stepMessageChannel: MANAGE,
      resendMessageDelivery: MANAGE,
      setMyMessageWish: 'SIGNED_IN',
    },
    MessageChannel: MANAGE,
    MessageChannelPayload: MANAGE,
    MessageDelivery: MANAGE,
    MessageDeliveryList: MANAGE,
    MessageDeliveryPayload: MANAGE,
    MessageAttempt: MANAGE,
    MessageWish: 'SIGNED_IN',
    MessageChoice: 'SIGNED_IN',
    MessageWishPayload: 'SIGNED_IN',
  },
  jobs: (platform) => [sending(platform), forgetting(platform)],
};
