import type { LiveEvent, LiveProvider } from '@refinedev/core';
import type { RecordType } from '@sanwu/schema';
import { type Burst, onRecords } from './records.ts';

const TYPES: Record<string, RecordType> = {
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
};

function eventFor(channel: string, burst: Burst): LiveEvent | undefined {
  const type = TYPES[channel.replace(/^resources\//, '')];
  const ids = type ? [...(burst.ids.get(type) ?? [])] : [];
  if (ids.length === 0 && !burst.everything) return undefined;
  return { channel, type: 'updated', date: new Date(), payload: { ids: burst.everything ? [] : ids } };
}

/** One stream feeds all channels; an event without ids means that anything may have changed. */
export const liveProvider: LiveProvider = {
  subscribe({ channel, callback }) {
    return onRecords((burst) => {
      const event = eventFor(channel, burst);
      if (event) callback(event);
    });
  },
  unsubscribe(stop: unknown) {
    if (typeof stop === 'function') stop();
  },
};
