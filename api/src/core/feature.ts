import type { EntityClass, MikroORM } from '@mikro-orm/postgresql';
import type { Logger } from 'pino';
import type { FieldPolicies } from './access/field-policies.js';
import type { Viewer } from './access/viewer.js';
import type { KeptLocks } from './database/kept-locks.js';
import type { Db } from './database/sql.js';
import type { Actor, WriteContext } from './database/unit-of-work.js';
import { newId } from './ids.js';
import type { Job, Jobs } from './jobs.js';
import type { HostTurns } from './net/host-turns.js';
import type { Sealer } from './seal.js';
import type { StreamHub } from './streams/stream-hub.js';
import type { ThirdParties } from './third-parties.js';
import type { SealOptions } from './trail/sealing.js';

/** What one process shares among its requests. */
export interface Platform {
  readonly orm: MikroORM;
  readonly sealer: Sealer;
  readonly streams: StreamHub;
  readonly jobs: Pick<Jobs, 'trigger'>;
  /** how the trail is sealed */
  readonly sealing: SealOptions;
  readonly log: Logger;
  readonly wakeSequencer: () => void;
  /** a shiftable business clock and demonstration data are allowed */
  readonly demonstration: boolean;
  /** a session that asked nothing for so long is over */
  readonly idleMs: number;
  /** whose turn it is to ask a host that is not ours */
  readonly hostTurns: HostTurns;
  /** what it works on, for others to see whether it lives */
  readonly locks: KeptLocks;
  /** base address of the WeChat interface */
  readonly weChatBaseUrl: string;
  /** scheme and host under which staff open the console; null: not known */
  readonly consoleOrigin: string | null;
  readonly thirdParties: ThirdParties;
}

/** One request (or one operation on a socket). */
export interface Ctx {
  readonly platform: Platform;
  readonly viewer: Viewer | null;
  readonly requestId: string;
  /** address that the request came from, for limits only */
  readonly clientAddress: string;
  /** reads outside a transaction */
  readonly db: Db;
  readonly loaders: Map<string, unknown>;
  /** asks the browser to keep or, with null, to drop the session's token */
  readonly keepSession: (token: string | null) => void;
}

/** A record that somebody can look at in a daily check 日常监督. */
export interface CheckableRecord {
  readonly id: string;
  /** Chinese; what it is called now */
  readonly title: string;
  /** whose it is */
  readonly unitId: string;
  readonly unitKind: string;
  readonly path: string;
  /** what a finding about it is about, where it is an entry or something owed */
  readonly disclosureId: string | null;
  readonly obligationId: string | null;
}

/** A kind of records that can be looked at. */
export interface Checkable {
  /** stays the same for ever: checks name it */
  readonly type: string;
  /** those of some records that the viewer sees, in any order; what is no id finds nothing */
  readonly find: (db: Db, viewer: Viewer, ids: readonly string[]) => Promise<readonly CheckableRecord[]>;
}

/** A feature declares itself here: a new one is a folder and a line in `features.ts`. */
export interface Feature {
  readonly name: string;
  readonly entities: readonly EntityClass<object>[];
  // biome-ignore lint/complexity/noBannedTypes: TypeGraphQL takes resolver classes as bare functions
  readonly resolvers: readonly Function[];
  readonly policies: FieldPolicies;
  readonly jobs?: (platform: Platform) => readonly Job[];
  /** what of it can be looked at in a daily check */
  readonly checkables?: readonly Checkable[];
}

/** The write context of work that the platform does by itself, whoever set it off. */
export const jobContextOf = ({ orm, wakeSequencer }: Platform, title: string): WriteContext => ({
  orm,
  wakeSequencer,
  actor: { kind: 'JOB', id: null, name: `系统任务：${title}` },
  requestId: newId(),
});

/** The write context of whoever is signed in. */
export function writeContextOf(ctx: Ctx): WriteContext {
  const actor: Actor = ctx.viewer
    ? { kind: 'ACCOUNT', id: ctx.viewer.accountId, name: ctx.viewer.name }
    : { kind: 'SYSTEM', id: null, name: '未登录访客' };
  const { orm, wakeSequencer } = ctx.platform;
  return { orm, wakeSequencer, actor, requestId: ctx.requestId };
}
