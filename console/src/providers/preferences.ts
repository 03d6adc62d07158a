import { createStore } from './store.ts';

export interface Preferences {
  language: 'zh' | 'en';
  theme: 'auto' | 'light' | 'dark';
  largeText: boolean;
}

const KEY = 'sanwu:preferences';
const DEFAULTS: Preferences = { language: 'zh', theme: 'auto', largeText: false };

function read(): Preferences {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(KEY) ?? '{}');
    return { ...DEFAULTS, ...(typeof kept === 'object' ? kept : {}) };
  } catch {
    return DEFAULTS;
  }
}

/** How this person wants the screen to look, on this computer. */
export const preferences = createStore<Preferences>(read());

preferences.subscribe(() => {
  try {
    localStorage.setItem(KEY, JSON.stringify(preferences.get()));
  } catch {
    // A browser without storage: the choice holds for this page.
  }
});
