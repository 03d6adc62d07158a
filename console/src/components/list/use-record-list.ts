import { type BaseRecord, type HttpError, useList } from '@refinedev/core';
import type { TypedDocumentString } from '@sanwu/schema';
import type { ListAddress } from '../../lib/list-address.ts';
import type { Resource } from '../../providers/live.ts';
import { useDocument } from '../../providers/use-document.ts';
import { useLiveRows } from '../../providers/use-live-rows.ts';

const NO_ROWS: readonly never[] = [];

interface PageOptions<Filter> {
  resource: Resource;
  filter: Filter;
  address: ListAddress;
  /** the order when nothing is chosen */
  order: readonly { field: string; direction: 'ASC' | 'DESC' }[];
}

interface ListOptions<Filter, Total extends object> extends PageOptions<Filter> {
  total: TypedDocumentString<Total, { filter?: Filter | null | undefined }>;
}

export interface RecordList<Row> {
  rows: readonly Row[];
  changed: ReadonlySet<string>;
  elsewhere: number;
  /** undefined until it is counted */
  total: number | undefined;
  loading: boolean;
  error: HttpError | null;
  refetch: () => void;
}

/** A page of records that brings its total along, kept up to date in place. @param onRefetch what is asked anew with it */
export function useRecordPage<Row extends BaseRecord & { id: string }, Filter extends object>(
  { resource, filter, address, order }: PageOptions<Filter>,
  onRefetch?: () => void,
): RecordList<Row> {
  const sort = address.sort.length > 0 ? address.sort : order;
  const { query } = useList<Row, HttpError>({
    resource,
    pagination: { currentPage: address.page, pageSize: address.pageSize, mode: 'server' },
    meta: { filter, sort },
    errorNotification: false,
    queryOptions: { placeholderData: (last) => last },
  });
  const rows = query.data?.data ?? (NO_ROWS as readonly Row[]);
  const refetch = () => {
    void query.refetch();
    onRefetch?.();
  };
  const live = useLiveRows<Row>(resource, rows, refetch);
  return { ...live, total: query.data?.total, loading: query.isLoading, error: query.error, refetch };
}

/** As `useRecordPage`, where counting takes longer than the rows may wait: the total is asked for by itself. */
export function useRecordList<Row extends BaseRecord & { id: string }, Filter extends object, Total extends object>({
  total,
  ...options
}: ListOptions<Filter, Total>): RecordList<Row> {
  const counted = useDocument(total, { filter: options.filter }, { keep: true });
  const [answer] = Object.values(counted.data ?? {}) as { totalItems: number }[];
  const page = useRecordPage<Row, Filter>(options, counted.refetch);
  return { ...page, total: answer?.totalItems };
}
