import type { FieldChange } from '../../core/imports/import-kind.js';
import type { ItemContent } from './item.rules.js';
import { type UnitBook, wordsOf } from './item.words.js';

/** Where two versions of an item differ, column by column, in the words of the catalogue's table. */
export function changesOf(now: ItemContent, next: ItemContent, book: UnitBook): FieldChange[] {
  const [before, after] = [wordsOf(now, book), wordsOf(next, book)];
  return Object.keys(after).flatMap((field) => {
    const change = { field, before: before[field] ?? '', after: after[field] ?? '' };
    return change.before === change.after ? [] : [change];
  });
}
