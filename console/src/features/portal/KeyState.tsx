import { dayOf } from '../../lib/dates.ts';
import { systemNow } from '../../providers/clock.ts';
import { useT } from '../../providers/i18n.ts';
import { type ShownKey, standingOf } from './key-standing.ts';

/** 待批准, 待发放, 使用中 and so on. */
export function KeyState({ portalKey }: { portalKey: Pick<ShownKey, 'state' | 'expiresOn'> }) {
  const t = useT();
  const standing = standingOf(portalKey, dayOf(systemNow()));
  return <span className={`state-tag portal-key-${standing.toLowerCase()}`}>{t(`portalKeyState.${standing}`)}</span>;
}
