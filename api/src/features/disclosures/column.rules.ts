import type { MatchItem } from './matching.rules.js';

/** Whether a text has all words of one of some alternatives. */
export const speaksOf = (text: string, alternatives: readonly string[]): boolean =>
  alternatives.some((words) => words.split(' ').every((word) => text.includes(word)));

/** What an administrator has set a channel for; at most one of both. */
export interface ChannelFor {
  readonly itemId: string | null;
  /** the livelihood area 民生领域, by name */
  readonly area: string | null;
}

/** Whether a column speaks of an item: of this one, of another one, or of none. */
export type ColumnSays = 'THIS' | 'OTHER' | 'NOTHING';

type Item = Pick<MatchItem, 'id' | 'area' | 'titleWords'>;

function channelSays({ id, area }: Item, channel: ChannelFor): ColumnSays {
  if (channel.itemId !== null) return channel.itemId === id ? 'THIS' : 'OTHER';
  if (area === null) return 'NOTHING';
  return channel.area === area ? 'THIS' : 'OTHER';
}

interface Evidence {
  /** 栏目, as the page says; null where it does not */
  readonly column: string | null;
  /** null: it is for nothing in particular */
  readonly channel: ChannelFor | null;
  /** those of the catalogue, by name */
  readonly areas: readonly string[];
}

/** What a column says of an item: as its channel was set, else as the page says. A column that names another area speaks of something else. */
export function columnSays(item: Item, { column, channel, areas }: Evidence): ColumnSays {
  if (channel) return channelSays(item, channel);
  if (column === null) return 'NOTHING';
  if ((item.area !== null && column.includes(item.area)) || speaksOf(column, item.titleWords)) return 'THIS';
  return item.area !== null && areas.some((area) => column.includes(area)) ? 'OTHER' : 'NOTHING';
}

/**
 * Of the items that a title speaks of, those that the channel is for, if it is for any of them. What a page says of its column narrows
 * nothing: a title that names two things publishes both, wherever it hangs.
 */
export function narrowedBy<Spoken extends Item>(
  channel: ChannelFor | null,
  spoken: readonly Spoken[],
): readonly Spoken[] {
  if (!channel || !spoken.some((item) => channelSays(item, channel) === 'THIS')) return spoken;
  return spoken.filter((item) => channelSays(item, channel) !== 'OTHER');
}
