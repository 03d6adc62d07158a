import { useSyncExternalStore } from 'react';
import { keptIn } from './store.ts';

export type Language = 'zh' | 'en';
/** In both languages, Chinese first. */
export type Both = readonly [zh: string, en: string];

export const language = keptIn<Language>(localStorage, 'portal-language', 'zh');

/** Says what is written in both languages in the one that is read. */
export function useSay(): (both: Both) => string {
  const spoken = useSyncExternalStore(language.subscribe, language.get);
  return ([zh, en]) => (spoken === 'zh' ? zh : en);
}

/** A description of the schema, which has English first and Chinese behind it. */
export function bothOf(description: string): Both {
  const at = description.search(/(?<=[.:;!`)]) (?=[\u3000-\u303f\u4e00-\u9fff「（])/);
  if (at === -1) return [description, description];
  return [description.slice(at + 1), description.slice(0, at)];
}
