import { useT } from '../../providers/i18n.ts';
import { NotAllowed } from './NotAllowed.tsx';

export function Missing() {
  const t = useT();
  return <NotAllowed title={t('missing.title')} why={t('missing.help')} />;
}
