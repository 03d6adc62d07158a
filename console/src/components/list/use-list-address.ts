import { useCallback, useMemo } from 'react';
import { useSearchParams } from 'react-router';
import { type ListAddress, readAddress, writeAddress } from '../../lib/list-address.ts';

export interface ListControl {
  address: ListAddress;
  /** '' removes a filter; any change of filters goes back to the first page */
  setFilter: (name: string, value: string) => void;
  removeFilters: (names: readonly string[]) => void;
  setTable: (part: Pick<ListAddress, 'page' | 'pageSize' | 'sort'>) => void;
  clear: () => void;
}

/** Filters, order and page of a list: they live in the address, so that a link shows the same. */
export function useListAddress(fields: readonly string[]): ListControl {
  const [search, setSearch] = useSearchParams();
  const address = useMemo(() => readAddress(search, fields), [search, fields]);
  const put = useCallback((next: ListAddress) => setSearch(writeAddress(next), { replace: true }), [setSearch]);
  return {
    address,
    setFilter: (name, value) => put({ ...address, page: 1, values: { ...address.values, [name]: value } }),
    removeFilters: (names) => {
      const left = Object.entries(address.values).filter(([name]) => !names.includes(name));
      put({ ...address, page: 1, values: Object.fromEntries(left) });
    },
    setTable: (part) => put({ ...address, ...part }),
    clear: () => put({ ...address, page: 1, values: {} }),
  };
}
