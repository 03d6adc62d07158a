import type { LedDisclosureFilter } from '@sanwu/schema';

type Values = Readonly<Record<string, string>>;

/** What the list's address asks for; without a state, what waits. */
export function ledFilter({ state, item, from, to }: Values): LedDisclosureFilter {
  return {
    ...(state === 'ALL' ? {} : { firstChecked: state === 'DONE' }),
    ...(item ? { itemId: { eq: item } } : {}),
    ...(from || to ? { publishedOn: { range: { from: from || null, to: to || null } } } : {}),
  };
}

/** What waits like the entry that was opened from the list: of the same item and days, whatever the state that was asked for. */
export const waitingLike = ({ item = '', from = '', to = '' }: Values): LedDisclosureFilter =>
  ledFilter({ item, from, to });

/** The same, from an entry's day on downwards: what stands below it in the list, newest first. */
export function waitingBelow(values: Values, publishedOn: string): LedDisclosureFilter {
  const { to = '' } = values;
  return waitingLike({ ...values, to: to !== '' && to < publishedOn ? to : publishedOn });
}

/** The next entry to look at: the first below, otherwise the first of all that wait; null: none does. */
export function nextOf<Entry extends { readonly id: string }>(
  id: string,
  { below, all }: { below: readonly Entry[]; all: readonly Entry[] },
): Entry | null {
  return [...below, ...all].find((one) => one.id !== id) ?? null;
}
