import { MessageCountDocument, type MessageCountSubscription } from '@sanwu/schema';
import { followStream } from './follow-stream.ts';
import { hangUp, openSubscription } from './socket.ts';
import { createStore } from './store.ts';

type MessageFrame = MessageCountSubscription['messageCount'];

export interface MessageState {
  /** null before the first frame */
  unread: number | null;
  /** grows with each change: whoever shows messages reads them again */
  changes: number;
}

const NOTHING: MessageState = { unread: null, changes: 0 };

export const messageState = createStore<MessageState>(NOTHING);

let stop: (() => void) | undefined;

/** Starts the stream of how many messages are unread; stays until `stopMessages`. */
export function startMessages(): void {
  stop ??= followStream<MessageFrame>({
    open: (cursor, sink) =>
      openSubscription(MessageCountDocument, { cursor: cursor ?? null }, (result) => result.messageCount, sink),
    onFrame: ({ kind, unread }) => {
      const { changes } = messageState.get();
      messageState.set({ unread, changes: kind === 'HEARTBEAT' ? changes : changes + 1 });
    },
    onLost: () => undefined,
    hangUp,
  });
}

export function stopMessages(): void {
  stop?.();
  stop = undefined;
  messageState.set(NOTHING);
}
