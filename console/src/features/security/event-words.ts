import type { SecurityEventsQuery } from '@sanwu/schema';
import { type MessageKey, zh } from '../../locales/zh.ts';
import type { Translate } from '../../providers/i18n.ts';

export type SecurityEvent = SecurityEventsQuery['securityEvents']['items'][number];

/** What the event adds, with roles by their names. */
export function detailText(t: Translate, detail: string | null): string {
  return (detail ?? '').replace(/\(?\b[A-Z]+(?:_[A-Z]+)*\b\)?/g, (found) => {
    const role = found.replaceAll(/[()]/g, '');
    if (!(`role.${role}` in zh)) return found;
    return found.startsWith('(')
      ? t('security.role', { role: t(`role.${role}` as MessageKey) })
      : t(`role.${role}` as MessageKey);
  });
}

/** Who did it, where that was somebody else; a guest at the sign-in is nobody. */
export function byWhom(t: Translate, event: SecurityEvent): string {
  const { actorName, name, kind } = event;
  const own = actorName === name || kind === 'SIGN_IN_FAILED' || kind === 'SIGN_IN_SLOWED';
  return own ? '' : t('security.by', { name: actorName });
}

/** Whom it is about; a name that nobody has was not kept. */
export function aboutText(t: Translate, { name, username, kind }: SecurityEvent): string {
  if (name) return name;
  return kind === 'ROLE_RULE_SET' ? t('security.everybody') : username || t('security.nobody');
}
