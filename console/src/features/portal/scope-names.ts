import type { PortalScope } from '@sanwu/schema';
import type { Translate } from '../../providers/i18n.ts';

/** What a key may be asked for, from the plainest on. */
export const SCOPES: readonly PortalScope[] = ['UNITS', 'CATALOGUE', 'DISCLOSURES', 'RATES', 'BULLETINS'];

/** 单位、公开目录. */
export const scopeNames = (t: Translate, language: string, scopes: readonly PortalScope[]): string =>
  SCOPES.filter((scope) => scopes.includes(scope))
    .map((scope) => t(`portalScope.${scope}`))
    .join(language === 'zh' ? '、' : ', ');
