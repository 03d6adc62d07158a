import { DownOutlined, UpOutlined } from '@ant-design/icons';
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
  /** its title opens and closes it */
  fold?: { open: boolean; toggle: () => void };
}

/** A titled part of a page. */
export function Panel({ title, count, to, toLabel, extra, children, className = '', fold }: Props) {
  return (
    <section className={`panel ${className}`} aria-label={title}>
      <header className="panel-head">
        <h2>{fold ? <FoldButton title={title} {...fold} /> : title}</h2>
        {count === undefined ? null : <span className="panel-count">{count}</span>}
        <span className="panel-extra">
          {extra}
          {to && toLabel ? <Link to={to}>{toLabel}</Link> : null}
        </span>
      </header>
      {fold && !fold.open ? null : children}
    </section>
  );
}

function FoldButton({ title, open, toggle }: { title: string; open: boolean; toggle: () => void }) {
  return (
    <button type="button" className="panel-fold" aria-expanded={open} onClick={toggle}>
      {title} {open ? <UpOutlined /> : <DownOutlined />}
    </button>
  );
}
