import type { ReactNode } from 'react';
import type { MessageKey } from '../locales/zh.ts';
import { useT } from '../providers/i18n.ts';

const HERE = '\u0000';

/** A message with one part drawn otherwise: the words around it stand in the order of the language. */
export function Sentence({ message, part, children }: { message: MessageKey; part: string; children: ReactNode }) {
  const [before, after] = useT()(message, { [part]: HERE }).split(HERE);
  return (
    <>
      {before}
      {children}
      {after}
    </>
  );
}
