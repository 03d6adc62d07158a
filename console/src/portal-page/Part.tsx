import type { ReactNode } from 'react';
import { type Both, useSay } from './words.ts';

/** A part of the page that can be linked to. */
export function Part({ id, name, children }: { id: string; name: Both; children: ReactNode }) {
  const say = useSay();
  return (
    <section id={id} aria-labelledby={`${id}-title`} className="stranger-part">
      <h2 id={`${id}-title`}>{say(name)}</h2>
      {children}
    </section>
  );
}
