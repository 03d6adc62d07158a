/** How a name may be typed: itself, its pinyin, the initials of its pinyin; all in lower case without spaces. */
export interface Spelling {
  name: string;
  pinyin: string;
  initials: string;
}

/** 0 when it does not match; more is better: the name, then initials, then pinyin, and beginnings before middles. */
export function score(query: string, spelling: Spelling): number {
  const wanted = query.trim().toLowerCase().replaceAll(' ', '');
  if (wanted === '') return 0;
  const parts: [string, number][] = [
    [spelling.name.toLowerCase(), 60],
    [spelling.initials, 40],
    [spelling.pinyin, 20],
  ];
  for (const [text, worth] of parts) {
    const at = text.indexOf(wanted);
    if (at === 0) return worth + (text.length === wanted.length ? 15 : 10);
    if (at > 0) return worth;
  }
  return 0;
}

/** The best first, at most `count`. */
export function best<Entry extends { spelling: Spelling }>(
  query: string,
  entries: readonly Entry[],
  count: number,
): Entry[] {
  return entries
    .map((entry) => ({ entry, worth: score(query, entry.spelling) }))
    .filter(({ worth }) => worth > 0)
    .sort((a, b) => b.worth - a.worth || a.entry.spelling.name.length - b.entry.spelling.name.length)
    .slice(0, count)
    .map(({ entry }) => entry);
}
