import type { ReactNode } from 'react';
import { Link } from 'react-router';

interface Props {
  title: string;
  count: string;
  /** where all that is counted stands */
  to?: string;
  /** how all of it is done */
  note?: string | null;
  /** what can be done about all of it */
  action?: ReactNode;
  children: ReactNode;
}

/** One of the clerk's three cards: large words, large targets. */
export function BigCard({ title, count, to, note, action, children }: Props) {
  return (
    <section className="panel big-card" aria-label={title}>
      <header>
        <h2>{title}</h2>
        {to ? (
          <Link to={to} className="big-all">
            {count}
          </Link>
        ) : (
          <span className="muted">{count}</span>
        )}
      </header>
      <ul>{children}</ul>
      {action ? <div className="big-action">{action}</div> : null}
      {note ? <p className="big-how">{note}</p> : null}
    </section>
  );
}
