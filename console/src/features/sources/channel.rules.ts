const CHANNEL_KINDS = ['DISTRICT', 'DEPARTMENT', 'TOWNSHIP', 'VILLAGE'];

/** Whether a unit of this kind publishes on channels of its own. */
export const hasChannel = ({ kind }: { kind: string }): boolean => CHANNEL_KINDS.includes(kind);

/** What a channel is for: an item or a livelihood area; both empty: nothing in particular. */
export interface Purpose {
  itemId: string;
  area: string;
}

const AREA = 'area:';
const ITEM = 'item:';

/** As one choice of a list; null: none. */
export function purposeKey({ itemId, area }: Purpose): string | null {
  if (itemId) return `${ITEM}${itemId}`;
  return area ? `${AREA}${area}` : null;
}

export const purposeOf = (key: string | null): Purpose => ({
  itemId: key?.startsWith(ITEM) ? key.slice(ITEM.length) : '',
  area: key?.startsWith(AREA) ? key.slice(AREA.length) : '',
});

interface Item {
  id: string;
  name: string;
  area: string | null;
}

/** Areas that have items, then the items. */
export function purposeChoice(items: readonly Item[], words: { areas: string; items: string }) {
  const areas = [...new Set(items.flatMap(({ area }) => area ?? []))];
  const groups = [
    { label: words.areas, options: areas.map((area) => ({ value: `${AREA}${area}`, label: area })) },
    { label: words.items, options: items.map(({ id, name }) => ({ value: `${ITEM}${id}`, label: name })) },
  ];
  return groups.filter(({ options }) => options.length > 0);
}
