import type { ReactNode } from 'react';

/** One of the clerk's three cards: large words, large targets. */
export function BigCard({ title, count, children }: { title: string; count: string; children: ReactNode }) {
  return (
    <section className="panel big-card" aria-label={title}>
      <header>
        <h2>{title}</h2>
        <span className="muted">{count}</span>
      </header>
      <ul>{children}</ul>
    </section>
  );
}
