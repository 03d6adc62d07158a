import { type BaseRecord, useDataProvider, useSubscription } from '@refinedev/core';
import { useEffect, useRef, useState } from 'react';
import type { Resource } from './live.ts';

// More changes at once than this: one query for the page is cheaper than one for each row.
const SINGLY = 6;

interface LiveRows<Row> {
  rows: readonly Row[];
  /** rows that changed since the page was asked for, to glow once */
  changed: ReadonlySet<string>;
  /** how many records elsewhere changed: they may belong on this page now */
  elsewhere: number;
}

/**
 * The rows of a list, updated in place when somebody changes them: nothing moves under the reader, and a change of
 * a record that is not on the screen asks for nothing (refine #6799).
 */
export function useLiveRows<Row extends BaseRecord & { id: string }>(
  resource: Resource,
  rows: readonly Row[],
  refetch: () => void,
): LiveRows<Row> {
  const provider = useDataProvider()();
  const [patches, setPatches] = useState<ReadonlyMap<string, Row>>(new Map());
  const [elsewhere, setElsewhere] = useState<ReadonlySet<string>>(new Set());
  const shown = useRef(rows);
  shown.current = rows;

  // biome-ignore lint/correctness/useExhaustiveDependencies: a new page of rows makes the patches of the last one stale
  useEffect(() => {
    // what is empty stays the same: another one has the whole list drawn anew
    setPatches((last) => (last.size > 0 ? new Map() : last));
    setElsewhere((last) => (last.size > 0 ? new Set() : last));
  }, [rows]);

  async function patch(ids: readonly string[]): Promise<void> {
    const found = await Promise.allSettled(ids.map((id) => provider.getOne<Row>({ resource, id })));
    setPatches((last) => {
      const next = new Map(last);
      for (const one of found) if (one.status === 'fulfilled') next.set(one.value.data.id, one.value.data);
      return next;
    });
  }

  useSubscription({
    channel: `resources/${resource}`,
    types: ['*'],
    onLiveEvent({ payload }) {
      const ids = ((payload as { ids?: unknown[] }).ids ?? []).map(String);
      const here = ids.filter((id) => shown.current.some((row) => row.id === id));
      const others = ids.filter((id) => !here.includes(id));
      if (ids.length === 0 || here.length > SINGLY) refetch();
      else if (here.length > 0) void patch(here);
      if (others.length > 0) setElsewhere((last) => new Set([...last, ...others]));
    },
  });

  return {
    rows: rows.map((row) => patches.get(row.id) ?? row),
    changed: new Set(patches.keys()),
    elsewhere: elsewhere.size,
  };
}
