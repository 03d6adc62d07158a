import { type RefObject, useEffect, useRef } from 'react';

interface Left {
  readonly element: Element;
  /** the row's place in the list; -1: it is in none */
  readonly place: number;
}

/**
 * Keeps the focus of those who work by keyboard where they decide: what is decided leaves the list, and the focus goes to the action of the
 * row that takes its place, or to the page's heading.
 * @returns to be called with each decision
 */
export function useKeptFocus(list?: RefObject<HTMLUListElement | null>): () => void {
  const left = useRef<Left | null>(null);
  // after every change: rows and dialogs come and go by what others do, too
  useEffect(() => {
    if (!left.current || document.activeElement !== document.body) return;
    const { element, place } = left.current;
    const next = element.isConnected ? element : actionAt(list?.current ?? null, place);
    if (!(next instanceof HTMLElement)) return;
    next.focus({ preventScroll: true });
    left.current = { element: next, place };
  });
  return () => {
    const element = document.activeElement;
    if (!element || element === document.body) return;
    const rows = [...(list?.current?.children ?? [])];
    left.current = { element, place: rows.findIndex((row) => row.contains(element)) };
  };
}

/** What can be done with the row at a place, or with the last one; without rows, the heading. */
function actionAt(list: HTMLUListElement | null, place: number): Element | null {
  const row = place < 0 ? undefined : (list?.children[place] ?? list?.lastElementChild);
  return row?.querySelector('.finding-actions button, a[href]') ?? document.querySelector('#content h1');
}
