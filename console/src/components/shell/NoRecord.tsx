import { useT } from '../../providers/i18n.ts';
import { NotAllowed } from './NotAllowed.tsx';

/** An address whose record is not there, or not in sight. */
export function NoRecord({ why }: { why: string }) {
  const t = useT();
  return <NotAllowed title={t('missing.record')} why={why} />;
}
