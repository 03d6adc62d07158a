import type { Feature } from '../../core/feature.js';
import { MessageResolver } from './message.resolver.js';

/** What people are told. Each reads their own, and nobody else's. */
export const messages: Feature = {
  name: 'messages',
  entities: [],
  resolvers: [MessageResolver],
  policies: {
    Query: { messages: 'SIGNED_IN' },
    Mutation: { markMessagesRead: 'SIGNED_IN' },
    Subscription: { messageCount: 'SIGNED_IN' },
    Message: 'SIGNED_IN',
    MessageList: 'SIGNED_IN',
    MessageFrame: 'SIGNED_IN',
    MarkMessagesReadPayload: 'SIGNED_IN',
  },
};
