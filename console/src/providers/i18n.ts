import type { I18nProvider } from '@refinedev/core';
import i18next from 'i18next';
import { useCallback } from 'react';
import { initReactI18next, useTranslation } from 'react-i18next';
import { type MessageKey, zh } from '../locales/zh.ts';
import { preferences } from './preferences.ts';

export type Language = 'zh' | 'en';
export type Translate = (key: MessageKey, values?: Record<string, string | number>) => string;

let started: Promise<void> | undefined;

/** Starts in the language chosen last; the English words are fetched when somebody wants them. */
export function i18nStarted(): Promise<void> {
  started ??= startI18n();
  return started;
}

async function startI18n(): Promise<void> {
  await i18next.use(initReactI18next).init({
    lng: 'zh',
    fallbackLng: 'zh',
    resources: { zh: { translation: zh } },
    keySeparator: false,
    nsSeparator: false,
    interpolation: { escapeValue: false },
  });
  if (preferences.get().language === 'en') await changeLanguage('en');
  else document.documentElement.lang = 'zh-CN';
}

export async function changeLanguage(language: Language): Promise<void> {
  if (language === 'en' && !i18next.hasResourceBundle('en', 'translation')) {
    const { en } = await import('../locales/en.ts');
    i18next.addResourceBundle('en', 'translation', en);
  }
  await i18next.changeLanguage(language);
  document.documentElement.lang = language === 'zh' ? 'zh-CN' : 'en';
  preferences.set({ ...preferences.get(), language });
}

export const i18nProvider: I18nProvider = {
  translate: (key: string, options?: unknown, fallback?: string) => {
    const defaultValue = typeof options === 'string' ? options : fallback;
    const values = typeof options === 'object' ? (options as Record<string, unknown>) : {};
    return String(i18next.t(key, { ...values, ...(defaultValue ? { defaultValue } : {}) }));
  },
  changeLocale: (language) => changeLanguage(language === 'en' ? 'en' : 'zh'),
  getLocale: () => i18next.language,
};

export function useT(): Translate {
  const { t } = useTranslation();
  return useCallback((key, values) => t(key, values ?? {}), [t]);
}

export function useLanguage(): Language {
  return useTranslation().i18n.language === 'en' ? 'en' : 'zh';
}
