import { useSyncExternalStore } from 'react';
import { language } from './words.ts';

/** The other language, by its own name. */
export function LanguageSwitch() {
  const spoken = useSyncExternalStore(language.subscribe, language.get);
  const [other, name] = spoken === 'zh' ? (['en', 'English'] as const) : (['zh', '中文'] as const);
  return (
    <button type="button" className="stranger-language" lang={other} onClick={() => language.set(other)}>
      {name}
    </button>
  );
}
