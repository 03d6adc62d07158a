import { type BaseRecord, type HttpError, useList } from '@refinedev/core';
import type { TypedDocumentString } from '@sanwu/schema';
import type { ListAddress } from '../../lib/list-address.ts';
import { type Resource, useDocument } from '../../providers/use-document.ts';
import { useLiveRows } from '../../providers/use-live-rows.ts';

const NO_ROWS: readonly never[] = [];

interface Options<Filter, Total extends object> {
  resource: Resource;
  filter: Filter;
  address: ListAddress;
  /** the order when nothing is chosen */
  order: readonly { field: string; direction: 'ASC' | 'DESC' }[];
  total: TypedDocumentString<Total, { filter?: Filter | null | undefined }>;
}

export interface RecordList<Row> {
  rows: readonly Row[];
  changed: ReadonlySet<string>;
  elsewhere: number;
  /** undefined until it is counted: the rows do not wait for it */
  total: number | undefined;
  loading: boolean;
  error: HttpError | null;
  refetch: () => void;
}

/** A page of records with its total, kept up to date in place. */
export function useRecordList<Row extends BaseRecord & { id: string }, Filter extends object, Total extends object>({
  resource,
  filter,
  address,
  order,
  total,
}: Options<Filter, Total>): RecordList<Row> {
  const sort = address.sort.length > 0 ? address.sort : order;
  const { query } = useList<Row, HttpError>({
    resource,
    pagination: { currentPage: address.page, pageSize: address.pageSize, mode: 'server' },
    meta: { filter, sort },
    errorNotification: false,
    queryOptions: { placeholderData: (last) => last },
  });
  const counted = useDocument(total, { filter }, { keep: true });
  const rows = query.data?.data ?? (NO_ROWS as readonly Row[]);
  const refetch = () => {
    void query.refetch();
    counted.refetch();
  };
  const live = useLiveRows<Row>(resource, rows, refetch);
  const [answer] = Object.values(counted.data ?? {}) as { totalItems: number }[];
  return { ...live, total: answer?.totalItems, loading: query.isLoading, error: query.error, refetch };
}
