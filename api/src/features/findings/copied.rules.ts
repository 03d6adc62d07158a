import { createHash } from 'node:crypto';

/** Characters that a text must have: shorter ones are alike because there is only one way to say it. */
const ENOUGH = 200;
const BLANKS = /\s+/g;
const DAYS =
  /(?:\d{4}|[〇零一二三四五六七八九]{4})年(?:(?:\d{1,2}|[一二三四五六七八九十]{1,2})月)?(?:(?:\d{1,2}|[一二三四五六七八九十]{1,3})日)?/g;

/** Names by their first character, the longest first. */
export type Names = ReadonlyMap<string, readonly string[]>;

export const namesBy = (names: Iterable<string>): Names =>
  Map.groupBy(
    [...new Set(names)].filter((name) => name.length > 1).sort((a, b) => b.length - a.length),
    (name) => name[0] ?? '',
  );

/** A text without some names, wherever they stand. */
function without(text: string, names: Names): string {
  let kept = '';
  for (let at = 0; at < text.length; ) {
    const name = names.get(text[at] ?? '')?.find((one) => text.startsWith(one, at));
    if (!name) kept += text[at];
    at += name?.length ?? 1;
  }
  return kept;
}

/**
 * By what two texts are told to be one: blanks, days and names of units count for nothing, amounts do.
 * @returns SHA-256 in hexadecimal; null where there is too little to tell
 */
export function markOf(text: string, names: Names): string | null {
  const bare = text.replace(BLANKS, '');
  if (bare.length < ENOUGH) return null;
  const kept = without(bare.replace(DAYS, ''), names);
  return kept.length < ENOUGH ? null : createHash('sha256').update(kept).digest('hex');
}
