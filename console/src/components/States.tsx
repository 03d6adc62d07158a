import { Button, Skeleton } from 'antd';
import type { ReactNode } from 'react';
import { useT } from '../providers/i18n.ts';
import { messageOf } from '../providers/message.ts';

/** What waits is drawn anew sixty times a second: not for who wishes that nothing moves. */
const moves = () => !matchMedia('(prefers-reduced-motion: reduce)').matches;

export function Waiting({ rows = 4 }: { rows?: number }) {
  const t = useT();
  return (
    <div className="waiting" role="status" aria-label={t('common.loading')}>
      <Skeleton active={moves()} title={false} paragraph={{ rows }} />
    </div>
  );
}

/** Nothing here: says why and what to do. */
export function Empty({ children }: { children: ReactNode }) {
  return <p className="empty">{children}</p>;
}

export function Failed({ error, retry }: { error: unknown; retry?: () => void }) {
  const t = useT();
  return (
    <div className="failed" role="alert">
      <p>{messageOf(error)}</p>
      {retry ? <Button onClick={retry}>{t('common.retry')}</Button> : null}
    </div>
  );
}
