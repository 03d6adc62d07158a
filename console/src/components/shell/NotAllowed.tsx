import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { useT } from '../../providers/i18n.ts';
import { useOpens } from '../../providers/viewer.tsx';
import { PageHeader } from '../PageHeader.tsx';

interface Props {
  title: string;
  /** why not */
  why: ReactNode;
  /** where to go instead; home unless said otherwise */
  to?: string;
  toLabel?: string;
}

/** A page that is not for this person, or not now: says why and where to go. */
export function NotAllowed({ title, why, to = '/', toLabel }: Props) {
  const t = useT();
  return (
    <>
      <PageHeader title={title} />
      <section className="panel not-allowed">
        <p>{why}</p>
        <p>
          <Link to={to}>{toLabel ?? t('missing.home')}</Link>
        </p>
      </section>
    </>
  );
}

/** Shows its page to those whose post opens it. */
export function Opened({
  resource,
  action = 'list',
  children,
}: {
  resource: string;
  action?: string;
  children: ReactNode;
}) {
  const t = useT();
  if (useOpens(resource, action)) return children;
  const drafts = resource === 'notices' && action !== 'list' && action !== 'show';
  return <NotAllowed title={t('denied.title')} why={t(drafts ? 'denied.draft' : 'denied.help')} />;
}
