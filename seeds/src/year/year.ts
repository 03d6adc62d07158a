import demo from '../../district/demo.json' with { type: 'json' };
import { affairsPosts } from './affairs.ts';
import { bodyOf } from './bodies.ts';
import { happeningPosts } from './happening.ts';
import { yearItems } from './items.ts';
import { moneyOf } from './money.ts';
import { newsPosts } from './news.ts';
import type { Post } from './posts.ts';
import { Chance } from './random.ts';
import { recurringPosts } from './recurring.ts';

/** A post with its text, and what it discloses. */
export interface Published extends Post {
  /** of the channel, such that a later one of the same day has a higher number */
  readonly nr: number;
  readonly html: string;
  /** in all; 0 for none */
  readonly fen: number;
}

const SPAN = demo.span;
/** The day after which nothing is published any more: the platform looks once more on the last one. */
const LAST_DAY = '2019-10-30';

const entriesOf = (posts: readonly Post[]): number => posts.reduce((sum, { entries }) => sum + entries.length, 0);

/** `96713280.56` in fen */
const fenOf = (yuan: string): number => Number(yuan.replace('.', ''));

/** All that the demonstration district publishes in its half-year, by day; the same with each call. */
export function demonstrationYear(): Published[] {
  const chance = new Chance(demo.seed);
  const span = { from: SPAN.from, to: LAST_DAY };
  const items = yearItems();
  const settled = [...affairsPosts(chance), ...recurringPosts(items, span, chance)];
  const more = (['WECHAT', 'PORTAL'] as const).flatMap((channel) => {
    const of = settled.filter((post) => post.channel === channel);
    const happening = items.filter((item) => item.channel === channel && item.share > 0);
    return happeningPosts(happening, demo.choices.entriesBySource[channel] - entriesOf(of), span, chance);
  });
  const posts = [...settled, ...more, ...newsPosts(span, chance)].sort((a, b) =>
    a.day < b.day ? -1 : a.day > b.day ? 1 : 0,
  );
  const money = moneyOf(posts, fenOf(demo.choices.yuan), chance);
  return posts.map((post, nr) => {
    const rows = money[nr] ?? [];
    return { ...post, nr, html: bodyOf(post, rows, chance), fen: rows.reduce((sum, fen) => sum + fen, 0) };
  });
}
