import { CatalogueDocument, type CatalogueRowFragment } from '@sanwu/schema';
import { useMemo } from 'react';
import type { RecordList } from '../../components/list/use-record-list.ts';
import type { ListAddress } from '../../lib/list-address.ts';
import { useDocument } from '../../providers/use-document.ts';
import { inFilter } from './catalogue-filter.ts';

const NOTHING: ReadonlySet<string> = new Set();
const NO_ITEMS: readonly CatalogueRowFragment[] = [];

export interface Catalogue {
  /** the page that the address asks for */
  list: RecordList<CatalogueRowFragment>;
  all: readonly CatalogueRowFragment[];
}

/** The catalogue, which is small enough to be fetched whole and narrowed here. */
export function useCatalogue({ values, page, pageSize }: ListAddress): Catalogue {
  const { data, error, loading, refetch } = useDocument(CatalogueDocument, {}, { fresh: true });
  const all = data?.disclosureItems ?? NO_ITEMS;
  const found = useMemo(() => inFilter(all, values), [all, values]);
  const rows = found.slice((page - 1) * pageSize, page * pageSize);
  const list = { rows, changed: NOTHING, elsewhere: 0, total: found.length, ...{ error, loading, refetch } };
  return { list, all };
}
