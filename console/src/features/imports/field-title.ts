import type { MessageKey } from '../../locales/zh.ts';
import { type Translate, useLanguage, useT } from '../../providers/i18n.ts';

/** The API names fields in Chinese; these are known in both languages. */
const KNOWN: Readonly<Record<string, MessageKey>> = {
  code: 'field.code',
  name: 'field.name',
  kind: 'field.kind',
  parent: 'field.parent',
};

/** What a field is called in the language of the page. */
export function useFieldTitle(): (field: { key: string; title?: string }) => string {
  const t: Translate = useT();
  const language = useLanguage();
  return ({ key, title }) => {
    const known = KNOWN[key];
    if (language === 'zh' && title) return title;
    return known ? t(known) : (title ?? key);
  };
}
