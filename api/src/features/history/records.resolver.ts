import type { MikroORM } from '@mikro-orm/postgresql';
import { Arg, Field, Float, ID, ObjectType, Resolver, Root, registerEnumType, Subscription } from 'type-graphql';
import { Permission } from '../../core/access/permissions.js';
import { rightsKey, rightsText } from '../../core/access/rights-key.js';
import { grantCovers } from '../../core/access/scope.js';
import type { Viewer } from '../../core/access/viewer.js';
import { dbOf } from '../../core/database/sql.js';
import { UnauthenticatedError } from '../../core/errors.js';
import type { Ctx as Context } from '../../core/feature.js';
import type { LogEntry } from '../../core/log/reader.js';
import { cursorOf, resumeNumber } from '../../core/streams/cursor.js';
import { entriesSince } from '../../core/streams/since.js';
import type { StreamDefinition } from '../../core/streams/stream.js';
import { FrameKind } from '../lights/light.types.js';

/** What a record is. */
export enum RecordType {
  UNIT = 'UNIT',
  OBLIGATION = 'OBLIGATION',
  VEHICLE = 'VEHICLE',
  DISCLOSURE = 'DISCLOSURE',
  DISCLOSURE_ITEM = 'DISCLOSURE_ITEM',
  FILING = 'FILING',
  FINDING = 'FINDING',
  CHECK = 'CHECK',
  DAILY_CHECK = 'DAILY_CHECK',
  SECOND_LOOK = 'SECOND_LOOK',
  NOTICE = 'NOTICE',
  BULLETIN = 'BULLETIN',
  SOURCE = 'SOURCE',
  CLOCK = 'CLOCK',
}
registerEnumType(RecordType, {
  name: 'RecordType',
  description: 'What a record is.',
  valuesConfig: {
    UNIT: { description: 'A unit.' },
    OBLIGATION: { description: 'Something owed.' },
    VEHICLE: { description: 'A public vehicle, or its seals.' },
    DISCLOSURE: { description: 'A published entry.' },
    DISCLOSURE_ITEM: { description: 'An item of the catalogue.' },
    FILING: { description: 'What a unit fills in for an item and a period.' },
    FINDING: { description: 'Something wrong with what a unit published, or did not.' },
    CHECK: { description: 'What checks, or its lead department, say of a published entry; by the id of the entry.' },
    DAILY_CHECK: {
      description:
        'A daily check 日常监督, by its own id, by that of the record that was looked at, and by that of its unit.',
    },
    SECOND_LOOK: { description: 'A closed matter that is looked at again 再监督.' },
    NOTICE: { description: 'A letter.' },
    BULLETIN: { description: 'A bulletin.' },
    SOURCE: { description: 'A channel that is captured.' },
    CLOCK: { description: 'The business clock of a demonstration was shifted: every deadline is nearer.' },
  },
});

@ObjectType({ description: 'A record that changed; read it again to see how.' })
class RecordRef {
  @Field(() => RecordType, { description: 'What it is.' })
  type!: RecordType;

  @Field(() => ID, { description: 'Of the record.' })
  id!: string;
}

@ObjectType({ description: "Records that changed in the viewer's scope. Names only: the page reads what it shows." })
class RecordFrame {
  @Field(() => FrameKind, { description: 'After a SNAPSHOT (which holds no records) read again what is on screen.' })
  kind!: FrameKind;

  @Field(() => Float, {
    nullable: true,
    description: 'Number of the frame before in this stream; another one is a gap. Null on a snapshot.',
  })
  previous!: number | null;

  @Field(() => Float, { description: 'Number in the log that the frame holds everything up to.' })
  number!: number;

  @Field(() => String, { description: 'Handed back on reconnecting; valid for these rights only.' })
  cursor!: string;

  @Field(() => [RecordRef], { description: 'What changed; read what is on the screen again.' })
  records!: RecordRef[];
}

/** A page away for longer reads itself again. */
const MAX_MISSED = 2000;

/** What each type of record needs to be read. */
const NEEDS: Readonly<Record<string, Permission>> = {
  UNIT: Permission.UNIT_READ,
  OBLIGATION: Permission.OBLIGATION_READ,
  VEHICLE: Permission.VEHICLE_READ,
  DISCLOSURE: Permission.DISCLOSURE_READ,
  FILING: Permission.FILING_WRITE,
  FINDING: Permission.FINDING_READ,
  CHECK: Permission.FINDING_READ,
  DAILY_CHECK: Permission.CHECK_READ,
  SECOND_LOOK: Permission.CHECK_READ,
  NOTICE: Permission.NOTICE_READ,
  BULLETIN: Permission.BULLETIN_READ,
  SOURCE: Permission.SOURCE_READ,
};

function mayHear(viewer: Viewer, { topic, path, payload }: LogEntry): boolean {
  if (topic === 'clock') return true;
  if (topic !== 'record') return false;
  const needed = NEEDS[String(payload['type'])];
  return viewer.grants.some((grant) => grant.permission === needed && grantCovers(grant, path));
}

function refsOf(entry: LogEntry): RecordRef[] {
  if (entry.topic === 'clock') return [{ type: RecordType.CLOCK, id: 'clock' }];
  const ids = entry.payload['ids'];
  return Array.isArray(ids) ? ids.map((id) => ({ type: entry.payload['type'] as RecordType, id: String(id) })) : [];
}

function recordStream(orm: MikroORM, viewer: Viewer, version: string): StreamDefinition<RecordFrame, null> {
  const frame = (
    kind: FrameKind,
    place: { previous: number | null; number: number },
    records: RecordRef[],
  ): RecordFrame => ({
    kind,
    ...place,
    cursor: cursorOf(version, place.number),
    records,
  });
  return {
    matches: (entry) => mayHear(viewer, entry),
    resets: () => false,
    // the log is all that this stream shows
    load: () => Promise.resolve(null),
    snapshot: (_, number) => [frame(FrameKind.SNAPSHOT, { previous: null, number }, [])],
    change: (_before, _after, entries, place) => frame(FrameKind.CHANGE, place, entries.flatMap(refsOf)),
    resume: async (_, place) => {
      const span = { topics: ['record', 'clock'], after: place.previous ?? 0, until: place.number, limit: MAX_MISSED };
      const missed = await entriesSince(dbOf(orm.em.fork()), span);
      if (missed === null) return null;
      return frame(FrameKind.CHANGE, place, missed.filter((entry) => mayHear(viewer, entry)).flatMap(refsOf));
    },
    heartbeat: (_, number) => frame(FrameKind.HEARTBEAT, { previous: number, number }, []),
  };
}

@Resolver()
export class RecordsResolver {
  @Subscription(() => RecordFrame, {
    description: "Records that changed in the viewer's scope, so that open pages refresh in place.",
    subscribe: ({ args, context }) => {
      const { viewer, platform } = context as Context;
      if (!viewer) throw new UnauthenticatedError();
      const version = rightsKey(viewer);
      const define = () => recordStream(platform.orm, viewer, version);
      const { cursor } = args as { cursor?: string | null };
      return platform.streams.join(`records ${rightsText(viewer)}`, define, resumeNumber(cursor, version));
    },
  })
  records(
    @Root() frame: RecordFrame,
    @Arg('cursor', () => String, {
      nullable: true,
      description: 'Of the last frame received; without it a snapshot comes first.',
    })
    _cursor: string | null,
  ): RecordFrame {
    return frame;
  }
}
