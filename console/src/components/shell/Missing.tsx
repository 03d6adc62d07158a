import { Link } from 'react-router';
import { useT } from '../../providers/i18n.ts';
import { PageHeader } from '../PageHeader.tsx';
import { Empty } from '../States.tsx';

export function Missing() {
  const t = useT();
  return (
    <>
      <PageHeader title={t('missing.title')} />
      <Empty>
        {t('missing.help')} <Link to="/">{t('missing.home')}</Link>
      </Empty>
    </>
  );
}
