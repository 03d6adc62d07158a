import { Scope } from '../../core/access/scope.js';
import { systemNow } from '../../core/clocks.js';
import type { Db } from '../../core/database/sql.js';
import { readAddresses } from './addresses/address-ring.js';
import { readStored } from './documents/document.reads.js';
import { type Epoch, readEpoch } from './epoch.reads.js';
import { hashOfToken, keyNamed, keyShown, type LiveKey, readKeys } from './keys/key-ring.js';
import { sentenceHtml } from './open/entry-html.js';
import { openName, openPage, openSearch } from './open/open.js';
import type { PortalCtx } from './public/context.js';
import type { Reference } from './reference.js';
import { readReference } from './reference.reads.js';
import { scopeNeeded } from './scopes.rules.js';
import { type Counted, countRequests, noteUsage, type Went } from './usage.service.js';

/** When so many rows of the epoch are summed up, they are folded sooner than the job would. */
const WORTH_FOLDING = 500;

/** Fields of the root whose answers hang on what units owe. */
const ON_RATES: ReadonlySet<string> = new Set(['rates']);

interface Options {
  /** reads only */
  readonly db: Db;
  /** where usage is written */
  readonly writing: () => Db;
  /** asks for the epoch to be folded */
  readonly fold: () => void;
}

/** What the address of third parties is answered with. Reference data and keys are in memory, under the epoch that was read after a request came. */
export function portalPorts({ db, writing, fold }: Options) {
  let keys: { epoch: string; known: ReadonlyMap<string, LiveKey> } | null = null;
  let addresses: { epoch: string; known: ReadonlyMap<string, string> } | null = null;
  const references = new Map<string, Promise<Reference>>();
  let stored: { epoch: string; byKey: Map<string, Promise<ReadonlyMap<string, string>>> } | null = null;

  const keysAt = async ({ KEYS }: Epoch): Promise<ReadonlyMap<string, LiveKey>> => {
    if (keys?.epoch !== KEYS) keys = { epoch: KEYS, known: await readKeys(db) };
    return keys.known;
  };

  const referenceOf = async (districtId: string, { REFERENCE, today }: Epoch): Promise<Reference> => {
    const known = await references.get(districtId)?.catch(() => null);
    if (known && known.today === today && BigInt(known.epoch) >= BigInt(REFERENCE)) return known;
    const reading = readReference(db, districtId, today);
    references.set(districtId, reading);
    return reading;
  };

  return {
    readState: async (): Promise<Epoch> => {
      const epoch = await readEpoch(db);
      if (epoch.unfolded > WORTH_FOLDING) fold();
      return epoch;
    },
    versionOf: ({ ENTRIES, REFERENCE, RATES, today }: Epoch, fields: ReadonlySet<string>): string =>
      [ENTRIES, REFERENCE, today, [...fields].some((field) => ON_RATES.has(field)) ? RATES : ''].join('.'),
    callerOf: async (token: string, epoch: Epoch): Promise<LiveKey | null> => keyShown(await keysAt(epoch), token),
    callerNamed: async (keyId: string, epoch: Epoch): Promise<LiveKey | null> => keyNamed(await keysAt(epoch), keyId),
    callerAt: async (address: string, epoch: Epoch): Promise<LiveKey | null> => {
      if (addresses?.epoch !== epoch.KEYS) addresses = { epoch: epoch.KEYS, known: await readAddresses(db) };
      const keyId = addresses.known.get(hashOfToken(address).toString('hex'));
      return keyId === undefined ? null : keyNamed(await keysAt(epoch), keyId);
    },
    page: openPage,
    nameOf: openName,
    searchOf: openSearch,
    sentence: sentenceHtml,
    storedFor: ({ keyId }: LiveKey, { KEYS }: Epoch): Promise<ReadonlyMap<string, string>> => {
      if (stored?.epoch !== KEYS) stored = { epoch: KEYS, byKey: new Map() };
      const { byKey } = stored;
      const known = byKey.get(keyId) ?? readStored(db, keyId);
      byKey.set(keyId, known);
      // what could not be read is read again
      known.catch(() => byKey.delete(keyId));
      return known;
    },
    contextOf: async (caller: LiveKey, epoch: Epoch): Promise<PortalCtx> => ({
      ...{ db, reference: await referenceOf(caller.districtId, epoch), today: epoch.today },
      ...{ scope: Scope.ofDistrict(caller.districtPath), districtId: caller.districtId, scopes: caller.scopes },
      loaders: new Map(),
    }),
    scopeOf: scopeNeeded,
    count: (counts: readonly Counted[]) => countRequests(writing(), counts),
    note: (went: readonly Went[]) => noteUsage(writing(), went, systemNow()),
  };
}
