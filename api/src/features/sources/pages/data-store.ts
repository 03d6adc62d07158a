/** What 大汉 keeps in its pages for a script to show, and answers when the script asks for more. */
interface DataStore {
  /** HTML of each record */
  readonly records: readonly string[];
  /** HTML that holds the link to the next group; null in the last */
  readonly next: string | null;
}

const contentOf = (text: string): string => /^\s*<!\[CDATA\[([\s\S]*)\]\]>\s*$/.exec(text)?.[1] ?? text;

/** The first data store of a page, or null where it has none. An empty one is a column with nothing in it. */
export function dataStoreOf(text: string): DataStore | null {
  const store = /<datastore>([\s\S]*?)<\/datastore>/.exec(text)?.[1];
  if (store === undefined) return null;
  const records = [...store.matchAll(/<record>([\s\S]*?)<\/record>/g)].map(([, record = '']) => contentOf(record));
  const next = /<nextgroup>([\s\S]*?)<\/nextgroup>/.exec(store)?.[1];
  return { records, next: next === undefined ? null : contentOf(next) };
}
