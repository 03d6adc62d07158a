import DataLoader from 'dataloader';
import type { Ctx } from './feature.js';

/** The request's loader of this name: gathers the keys asked for in one tick into one statement. */
export function loaderOf<Key, Value>(
  ctx: Pick<Ctx, 'loaders'>,
  name: string,
  load: (keys: readonly Key[]) => Promise<ReadonlyMap<Key, Value>>,
): DataLoader<Key, Value | null> {
  const known = ctx.loaders.get(name) as DataLoader<Key, Value | null> | undefined;
  if (known) return known;
  const loader = new DataLoader<Key, Value | null>(async (keys) => {
    const found = await load(keys);
    return keys.map((key) => found.get(key) ?? null);
  });
  ctx.loaders.set(name, loader);
  return loader;
}

/** What a loader found of several keys, without those that there are none of. */
export const present = <Value>(found: readonly (Value | Error | null)[]): Value[] =>
  found.filter((one): one is Value => one !== null && !(one instanceof Error));
