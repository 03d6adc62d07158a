import { IsolationLevel } from '@mikro-orm/core';
import type { EntityManager, MikroORM } from '@mikro-orm/postgresql';
import { isWithin, type Scope } from '../../core/access/scope.js';
import { momentAt, readBusinessMoment } from '../../core/clocks.js';
import { dbOf } from '../../core/database/sql.js';
import type { LogEntry } from '../../core/log/reader.js';
import { cursorOf } from '../../core/streams/cursor.js';
import { entriesSince } from '../../core/streams/since.js';
import type { Placed, StreamDefinition } from '../../core/streams/stream.js';
import { EMPTY_COUNTS, listUnitLights, newestChanges, newestNumber, subtreeCounts } from './light.reads.js';
import { FrameKind, type LightChange, type LightFrame, type SubtreeCounts, type UnitLight } from './light.types.js';

const CHUNK = 200;
const CHANGES = 20;

export interface LightStreamOptions {
  readonly orm: MikroORM;
  readonly scope: Scope;
  readonly root: { readonly id: string; readonly path: string };
}

/** All that the stream shows at one moment. */
export interface Shown {
  /** number in the log that it holds at least everything up to */
  readonly number: number;
  readonly offsetMs: number;
  readonly units: readonly UnitLight[];
  readonly counts: SubtreeCounts;
  readonly changes: readonly LightChange[];
}

/** Names the scope that a cursor is good for. */
export const lightScopeVersion = (scope: Scope, rootId: string): string => `${scope.key}.${rootId}`;

/** Units, counts and changes agree: one snapshot of the database. */
export function readShown({ orm, scope, root }: LightStreamOptions): Promise<Shown> {
  const read = async (em: EntityManager): Promise<Shown> => {
    const db = dbOf(em);
    const number = await newestNumber(db);
    const { offsetMs } = await readBusinessMoment(db);
    const units = await listUnitLights(db, scope, root.path);
    const counts = (await subtreeCounts(db, [root.id])).get(root.id) ?? EMPTY_COUNTS;
    return { number, offsetMs, units, counts, changes: await newestChanges(db, scope, root.path, CHANGES) };
  };
  const options = { isolationLevel: IsolationLevel.REPEATABLE_READ, readOnly: true };
  return orm.em.fork().transactional((em) => read(em as EntityManager), options);
}

const sameLight = (a: UnitLight | undefined, b: UnitLight): boolean =>
  a?.light === b.light && a.own.green === b.own.green && a.own.yellow === b.own.yellow && a.own.red === b.own.red;

/** The live lights below a unit. */
export function lightStream(options: LightStreamOptions): StreamDefinition<LightFrame, Shown> {
  const { orm, scope, root } = options;
  const version = lightScopeVersion(scope, root.id);

  const resets = (entry: LogEntry) =>
    entry.topic === 'clock' ||
    (entry.topic === 'tree' && (isWithin(entry.path, root.path) || isWithin(root.path, entry.path)));

  const frame = (kind: FrameKind, { offsetMs, counts }: Shown, place: Placed) => ({
    kind,
    ...place,
    counts,
    cursor: cursorOf(version, place.number),
    businessNow: momentAt(offsetMs).now,
    complete: true,
  });

  return {
    matches: (entry) => entry.topic === 'light' && isWithin(entry.path, root.path) && scope.includes(entry.path),
    resets,
    load: () => readShown(options),

    snapshot: (shown, number) => {
      const base = frame(FrameKind.SNAPSHOT, shown, { previous: null, number });
      const chunks = Math.max(1, Math.ceil(shown.units.length / CHUNK));
      return Array.from({ length: chunks }, (_, i) => ({
        ...base,
        complete: i === chunks - 1,
        units: shown.units.slice(i * CHUNK, (i + 1) * CHUNK),
        changes: i === chunks - 1 ? [...shown.changes] : [],
      }));
    },

    change: (before, after, _entries, place) => {
      const had = new Map(before.units.map((unit) => [unit.unitId, unit]));
      const told = new Set(before.changes.map((change) => change.id));
      return {
        ...frame(FrameKind.CHANGE, after, place),
        units: after.units.filter((unit) => !sameLight(had.get(unit.unitId), unit)),
        changes: after.changes.filter((change) => !told.has(change.id)),
      };
    },

    // Another process may have shown this client a state ahead of its number, so all units are told: they are absolute.
    resume: async (shown, place) => {
      const span = { topics: ['tree', 'clock'], after: place.previous ?? 0, until: place.number, limit: 100 };
      const since = await entriesSince(dbOf(orm.em.fork()), span);
      if (since === null || since.some(resets)) return null;
      return { ...frame(FrameKind.CHANGE, shown, place), units: [...shown.units], changes: [...shown.changes] };
    },

    heartbeat: (shown, number) => ({
      ...frame(FrameKind.HEARTBEAT, shown, { previous: number, number }),
      units: [],
      changes: [],
    }),
  };
}
