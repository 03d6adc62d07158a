export interface ListAddress {
  /** filters by name, as they stand in the address */
  values: Readonly<Record<string, string>>;
  page: number;
  pageSize: number;
  sort: readonly { field: string; direction: 'ASC' | 'DESC' }[];
}

export const PAGE_SIZES = [20, 50, 100];
const OWN = new Set(['page', 'size', 'sort']);

/** `?light=RED&sort=DUE_ON.asc,LIGHT.desc&page=2` → filters, order and page; what makes no sense is left out. */
export function readAddress(search: URLSearchParams, fields: readonly string[]): ListAddress {
  const values: Record<string, string> = {};
  for (const [name, value] of search) if (!OWN.has(name) && value !== '') values[name] = value;
  const page = Number(search.get('page'));
  const size = Number(search.get('size'));
  return {
    values,
    page: Number.isInteger(page) && page > 0 ? page : 1,
    pageSize: PAGE_SIZES.includes(size) ? size : 20,
    sort: (search.get('sort') ?? '')
      .split(',')
      .map((part) => part.split('.'))
      .filter(([field]) => field !== undefined && fields.includes(field))
      .map(([field = '', direction]) => ({ field, direction: direction === 'desc' ? 'DESC' : 'ASC' })),
  };
}

/** The address of a list, without what is the default. */
export function writeAddress({ values, page, pageSize, sort }: ListAddress): URLSearchParams {
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(values)) if (value !== '') search.set(name, value);
  if (sort.length > 0) search.set('sort', sort.map((one) => `${one.field}.${one.direction.toLowerCase()}`).join(','));
  if (page > 1) search.set('page', String(page));
  if (pageSize !== 20) search.set('size', String(pageSize));
  return search;
}
