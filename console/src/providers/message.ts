import i18next from 'i18next';
import type { MessageKey } from '../locales/zh.ts';
import { ApiError } from './errors.ts';

const UNKNOWN: MessageKey = 'error.unknown';

/** What went wrong and how to go on: the API's words, or ours in the language of the page. */
export function messageOf(error: unknown): string {
  if (!(error instanceof ApiError)) return i18next.t(UNKNOWN);
  return error.words ? i18next.t(error.words.key, error.words.values) : error.message;
}
