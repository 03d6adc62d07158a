import { Permission } from '../../core/access/permissions.js';
import type { Feature } from '../../core/feature.js';
import { forgettingMessages } from './message.forget.js';
import { MessageResolver } from './message.resolver.js';
import { MessageRetentionResolver } from './retention.resolver.js';

const MANAGE = [Permission.CHANNEL_MANAGE];

/** What people are told. Each reads their own, and nobody else's. */
export const messages: Feature = {
  name: 'messages',
  entities: [],
  resolvers: [MessageResolver, MessageRetentionResolver],
  policies: {
    Query: { messages: 'SIGNED_IN', messageRetention: MANAGE },
    Mutation: { markMessagesRead: 'SIGNED_IN', setMessageRetention: MANAGE },
    Subscription: { messageCount: 'SIGNED_IN' },
    Message: 'SIGNED_IN',
    MessageList: 'SIGNED_IN',
    MessageFrame: 'SIGNED_IN',
    MarkMessagesReadPayload: 'SIGNED_IN',
    MessageRetention: MANAGE,
    MessageRetentionPayload: MANAGE,
  },
  jobs: () => [forgettingMessages],
};
