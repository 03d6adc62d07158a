import type { PortalEntryChange } from '@sanwu/schema';
import type { Translate } from '../../providers/i18n.ts';

/** What a receiver is told of, in the order of an entry's life. */
export const CHANGES: readonly PortalEntryChange[] = ['PUBLISHED', 'CHANGED', 'WITHDRAWN'];

export const changeNames = (t: Translate, language: string, changes: readonly PortalEntryChange[]): string =>
  CHANGES.filter((one) => changes.includes(one))
    .map((one) => t(`entryChange.${one}`))
    .join(language === 'zh' ? '、' : ', ');
