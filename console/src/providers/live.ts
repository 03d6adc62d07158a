import type { LiveProvider } from '@refinedev/core';
import type { RecordType } from '@sanwu/schema';
import { onRecords } from './records.ts';

/** What is followed, and how the stream calls it. */
const TYPES = {
  notices: 'NOTICE',
  bulletins: 'BULLETIN',
  obligations: 'OBLIGATION',
  disclosures: 'DISCLOSURE',
  filings: 'FILING',
  checks: 'CHECK',
  findings: 'FINDING',
  dailyChecks: 'DAILY_CHECK',
  secondLooks: 'SECOND_LOOK',
  units: 'UNIT',
  vehicles: 'VEHICLE',
  sources: 'SOURCE',
} as const satisfies Readonly<Record<string, RecordType>>;

export type Resource = keyof typeof TYPES;

/**
 * Calls `act` with the records of a resource that changed; without any when each of them may have.
 *
 * @returns what ends it
 */
export function onChanges(resource: Resource, act: (ids: readonly string[]) => void): () => void {
  return onRecords(({ ids, everything }) => {
    const changed = [...(ids.get(TYPES[resource]) ?? [])];
    if (everything) act([]);
    else if (changed.length > 0) act(changed);
  });
}

/** One stream feeds all channels. */
export const liveProvider: LiveProvider = {
  subscribe({ channel, callback }) {
    return onChanges(channel.replace(/^resources\//, '') as Resource, (ids) =>
      callback({ channel, type: 'updated', date: new Date(), payload: { ids: [...ids] } }),
    );
  },
  unsubscribe(stop: unknown) {
    if (typeof stop === 'function') stop();
  },
};
