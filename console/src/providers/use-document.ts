import { type BaseRecord, type HttpError, useCustom } from '@refinedev/core';
import type { TypedDocumentString } from '@sanwu/schema';
import { useEffect, useMemo, useRef } from 'react';
import { onChanges, type Resource } from './live.ts';

interface Options<Result> {
  enabled?: boolean;
  /** keep showing the last answer while another page of it is on its way */
  keep?: boolean;
  /** ask anew whenever it is shown, and when the window is looked at again: no stream tells of its changes */
  fresh?: boolean;
  /** keep no answer once it is not shown any more: a form begins from what is there now */
  current?: boolean;
  /** ask again, at most once a second and a half, when a record of these resources changes */
  live?: readonly Resource[];
  /** with `live`: only when one of these records changes; of a resource that is not named, any */
  ids?: Ids | ((data: Result | undefined) => Ids);
}

type Ids = Partial<Record<Resource, readonly string[]>>;

export interface Answer<Result> {
  data: Result | undefined;
  error: HttpError | null;
  loading: boolean;
  /** with `keep`: what is shown answers the question before this one */
  behind: boolean;
  refetch: () => void;
}

/** One typed query through Refine, so that it shares the cache, the sign-in check and the live stream. */
export function useDocument<Result extends object, Variables>(
  document: TypedDocumentString<Result, Variables>,
  variables: Variables,
  { enabled = true, keep = false, fresh = false, current = false, live = [], ids = {} }: Options<Result> = {},
): Answer<Result> {
  const { query } = useCustom<BaseRecord>({
    url: '/graphql',
    method: 'post',
    meta: { document, variables: variables as Record<string, unknown> },
    errorNotification: false,
    queryOptions: {
      enabled,
      ...(keep ? { placeholderData: (last) => last } : {}),
      ...(current ? { gcTime: 0 } : {}),
      ...(fresh ? { staleTime: 0, refetchOnMount: 'always', refetchOnWindowFocus: 'always' } : {}),
    },
  });
  const { refetch } = query;
  const data = query.data?.data as Result | undefined;
  useRecordChanges(live, typeof ids === 'function' ? ids(data) : ids, () => void refetch(), enabled);
  return {
    data,
    error: query.error,
    loading: query.isLoading,
    behind: query.isPlaceholderData,
    refetch: () => void refetch(),
  };
}

const PAUSE_MS = 1_500;

/** Calls `act` when records of `resources` changed: at once the first time, then at most every second and a half. */
function useRecordChanges(resources: readonly Resource[], ids: Ids, act: () => void, enabled = true): void {
  // who follows does so for as long as the page is there: what is asked of it later is read from here
  const latest = useRef({ act, ids });
  latest.current = { act, ids };
  const gate = useMemo(() => throttle(() => latest.current.act(), PAUSE_MS), []);
  useEffect(() => gate.stop, [gate]);
  const followed = enabled ? resources.join() : '';
  useEffect(() => {
    const stops = (followed.split(',').filter(Boolean) as Resource[]).map((resource) =>
      onChanges(resource, (changed) => {
        const wanted = latest.current.ids[resource];
        if (changed.length === 0 || !wanted || wanted.some((id) => changed.includes(id))) gate.call();
      }),
    );
    return () => {
      for (const stop of stops) stop();
    };
  }, [followed, gate]);
}

/** The first call acts at once; those within the pause become one at its end. */
export function throttle(act: () => void, pauseMs: number): { call: () => void; stop: () => void } {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let again = false;
  function open(): void {
    timer = undefined;
    if (!again) return;
    again = false;
    call();
  }
  function call(): void {
    if (timer) {
      again = true;
      return;
    }
    timer = setTimeout(open, pauseMs);
    act();
  }
  return {
    call,
    stop: () => {
      clearTimeout(timer);
      timer = undefined;
      again = false;
    },
  };
}
