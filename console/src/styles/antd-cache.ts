import { createCache } from '@ant-design/cssinjs';

/** How the library marks styles that stand in a sheet: it makes and inserts none. */
const IN_SHEET = '_FILE_STYLE__';

/** The library's cache, which has what it is asked for under these names from the start, whatever the theme. */
export function cacheKnowing(names: readonly string[]): ReturnType<typeof createCache> {
  const known = new Set(names);
  const cache = createCache();
  const update = cache.opUpdate.bind(cache);
  cache.opUpdate = (key, change) =>
    update(key, (held) => {
      const [kind, theme, ...name] = key.split('%');
      const inSheet = !held && kind === 'style' && known.has(name.join('%'));
      return change(inSheet ? [0, [IN_SHEET, theme, name.join('-'), {}, false, 0]] : held);
    });
  return cache;
}
