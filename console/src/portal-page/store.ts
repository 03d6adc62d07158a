/** A value that is kept in a storage of the browser, and told to whoever draws it. */
export interface Kept<Value extends string> {
  readonly get: () => Value;
  readonly set: (value: Value) => void;
  readonly subscribe: (listener: () => void) => () => void;
}

/** @param storage where it is kept: `sessionStorage` forgets it with the tab */
export function keptIn<Value extends string>(storage: Storage, name: string, otherwise: Value): Kept<Value> {
  const listeners = new Set<() => void>();
  let value = (storage.getItem(name) as Value | null) ?? otherwise;
  return {
    get: () => value,
    set: (next) => {
      value = next;
      if (next === '') storage.removeItem(name);
      else storage.setItem(name, next);
      for (const listener of listeners) listener();
    },
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

/** The key that examples are asked with: it stays in this tab, and goes with it. */
export const secret = keptIn<string>(sessionStorage, 'portal-key', '');
