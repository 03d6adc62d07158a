import { useSyncExternalStore } from 'react';

const { documentElement: root } = document;

function subscribe(changed: () => void): () => void {
  const watch = new MutationObserver(changed);
  watch.observe(root, { attributes: true, attributeFilter: ['style', 'lang'] });
  return () => watch.disconnect();
}

/** Changes with the colours and the letters of the page: what is drawn in them is drawn anew. */
export const usePalette = (): string => useSyncExternalStore(subscribe, () => `${root.lang} ${root.style.cssText}`);
