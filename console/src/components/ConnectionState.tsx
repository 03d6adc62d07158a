import { useSyncExternalStore } from 'react';
import { timeOf } from '../lib/dates.ts';
import { businessNow, useTick } from '../providers/clock.ts';
import { useT } from '../providers/i18n.ts';
import { connection } from '../providers/records.ts';

const STALE_MS = 25_000;

/** Whether what is on the screen is what is: in words. */
export function ConnectionState() {
  const t = useT();
  const { state, lastFrameAt } = useSyncExternalStore(connection.subscribe, connection.get);
  useTick(5_000);
  const silent = lastFrameAt > 0 && Date.now() - lastFrameAt > STALE_MS;
  if (state === 'live' && !silent) {
    return (
      <span className="connection connection-live" role="status">
        <i aria-hidden /> {t('connection.live')}
      </span>
    );
  }
  if (state === 'connecting' || lastFrameAt === 0) {
    return (
      <span className="connection" role="status">
        {t('connection.connecting')}
      </span>
    );
  }
  const at = timeOf(businessNow() - (Date.now() - lastFrameAt));
  return (
    <span className="connection connection-lost" role="status" title={t('connection.lostHelp')}>
      {t('connection.lost', { at })}
    </span>
  );
}
