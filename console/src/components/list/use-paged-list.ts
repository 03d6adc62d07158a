import type { TypedDocumentString } from '@sanwu/schema';
import type { ListAddress } from '../../lib/list-address.ts';
import { useDocument } from '../../providers/use-document.ts';
import type { RecordList } from './use-record-list.ts';

const NOTHING: ReadonlySet<string> = new Set();

interface Page<Row> {
  items: readonly Row[];
  totalItems: number;
}

/** A page of records whose changes no stream tells: asked anew whenever it is opened or looked at again. */
export function usePagedList<Row, Filter>(
  document: TypedDocumentString<
    Record<string, Page<Row>>,
    { filter?: Filter | null | undefined; skip: number; take: number }
  >,
  filter: Filter,
  { page, pageSize }: ListAddress,
): RecordList<Row> {
  const { data, error, loading, refetch } = useDocument(
    document,
    { filter, skip: (page - 1) * pageSize, take: pageSize },
    { keep: true, fresh: true },
  );
  const [answer] = Object.values(data ?? {});
  return {
    rows: answer?.items ?? [],
    total: answer?.totalItems,
    changed: NOTHING,
    elsewhere: 0,
    ...{ error, loading, refetch },
  };
}
