import type { ReactNode } from 'react';
import { useEffect } from 'react';
import { useT } from '../providers/i18n.ts';

interface Props {
  title: string;
  note?: ReactNode;
  actions?: ReactNode;
  children?: ReactNode;
}

/** The page's name, which is also the window's. */
export function PageHeader({ title, note, actions, children }: Props) {
  const t = useT();
  useEffect(() => {
    document.title = `${title} · ${t('product.name')}`;
  }, [title, t]);
  return (
    <header className="page-head">
      <div className="page-head-words">
        <h1 tabIndex={-1}>{title}</h1>
        {note ? <div className="page-note">{note}</div> : null}
        {children}
      </div>
      {actions ? <div className="page-actions">{actions}</div> : null}
    </header>
  );
}
