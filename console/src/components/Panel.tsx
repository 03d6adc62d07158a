import type { ReactNode } from 'react';
import { Link } from 'react-router';

interface Props {
  title: string;
  count?: number | string | undefined;
  /** where all of it is */
  to?: string;
  toLabel?: string;
  extra?: ReactNode;
  children: ReactNode;
  className?: string;
}

/** A titled part of a page. */
export function Panel({ title, count, to, toLabel, extra, children, className = '' }: Props) {
  return (
    <section className={`panel ${className}`} aria-label={title}>
      <header className="panel-head">
        <h2>{title}</h2>
        {count === undefined ? null : <span className="panel-count">{count}</span>}
        <span className="panel-extra">
          {extra}
          {to && toLabel ? <Link to={to}>{toLabel}</Link> : null}
        </span>
      </header>
      {children}
    </section>
  );
}
