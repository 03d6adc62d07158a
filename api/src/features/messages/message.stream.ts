import type { MikroORM } from '@mikro-orm/postgresql';
import { rightsKey } from '../../core/access/rights-key.js';
import type { Viewer } from '../../core/access/viewer.js';
import { dbOf } from '../../core/database/sql.js';
import { cursorOf } from '../../core/streams/cursor.js';
import type { Placed, StreamDefinition } from '../../core/streams/stream.js';
import { FrameKind } from '../lights/light.types.js';
import { countMessages } from './message.reads.js';
import { MESSAGE_TOPIC } from './message.service.js';
import type { MessageFrame } from './message.types.js';

/** Names whose count a cursor is good for. */
export const messageScopeVersion = (viewer: Viewer): string => `${viewer.accountId}.${rightsKey(viewer)}`;

/** How many of a person's messages are unread, live. All of their pages share one. */
export function messageStream(orm: MikroORM, viewer: Viewer): StreamDefinition<MessageFrame, number> {
  const version = messageScopeVersion(viewer);
  const frame = (kind: FrameKind, unread: number, place: { previous: number | null; number: number }) => ({
    ...{ kind, ...place, unread },
    cursor: cursorOf(version, place.number),
  });
  return {
    matches: ({ topic, payload }) => {
      const to = topic === MESSAGE_TOPIC ? payload['to'] : null;
      return Array.isArray(to) && to.includes(viewer.accountId);
    },
    // a unit that moved may take a message out of the viewer's rights, or bring it back
    resets: ({ topic }) => topic === 'tree',
    load: () => countMessages(dbOf(orm.em.fork()), viewer, { unread: true }),
    snapshot: (unread, number) => [frame(FrameKind.SNAPSHOT, unread, { previous: null, number })],
    change: (_before, unread, _entries, place: Placed) => frame(FrameKind.CHANGE, unread, place),
    // the count says all that was missed
    resume: (unread, place) => Promise.resolve(frame(FrameKind.CHANGE, unread, place)),
    heartbeat: (unread, number) => frame(FrameKind.HEARTBEAT, unread, { previous: number, number }),
  };
}
