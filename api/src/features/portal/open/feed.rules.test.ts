import { parseAtomFeed, parseJsonFeed, parseRssFeed } from 'feedsmith';
import { expect, test } from 'vitest';
import { type Feed, writeFeed } from './feed.rules.js';

const HOSTILE = `<b>&amp;"']]> 沙河\u0007\u000b\ud800 😀 <script>alert(1)</script>`;
/** Readers of RSS show it as HTML. */
const AS_HTML = `&lt;b&gt;&amp;amp;&quot;&#39;]]&gt; 沙河\ufffd 😀 &lt;script&gt;alert(1)&lt;/script&gt;`;
const CLEAN = `<b>&amp;"']]> 沙河\ufffd 😀 <script>alert(1)</script>`;

const feed: Feed = {
  ...{
    id: 'urn:sanwu:feed',
    title: HOSTILE,
    self: 'https://a/feed?unit=1&item=2',
    next: 'https://a/feed?unit=1&after=3"',
  },
  updatedAt: new Date('2019-10-15T01:02:03Z'),
  entries: [
    {
      ...{
        id: '0197a7a8-0000-7000-8000-000000000001',
        title: HOSTILE,
        page: 'https://a/d/1?x="&y',
        original: 'https://o/?a=1&b="',
      },
      ...{ unit: HOSTILE, item: HOSTILE, summary: HOSTILE, publishedOn: '2019-10-14' },
      updatedAt: new Date('2019-10-15T01:02:03Z'),
    },
  ],
};
const [entry] = feed.entries;
const SHOWN = entry ?? expect.fail('no entry');

test('an Atom feed reads as what was written, whatever characters it has', () => {
  const written = writeFeed('atom', feed);
  const read = parseAtomFeed(written);
  expect(read.id).toBe(feed.id);
  expect(read.title).toMatchObject({ value: CLEAN });
  expect(read.links).toMatchObject([
    { rel: 'self', href: feed.self },
    { rel: 'next', href: feed.next },
  ]);
  expect(read.entries?.[0]).toMatchObject({
    ...{ id: `urn:uuid:${entry?.id}`, updated: '2019-10-15T01:02:03.000Z', published: '2019-10-13T16:00:00.000Z' },
    title: { value: CLEAN },
    links: [
      { rel: 'alternate', href: entry?.page },
      { rel: 'via', href: entry?.original },
    ],
  });
  expect(written).not.toMatch(/<script>/);
});

test('an RSS feed reads as what was written', () => {
  const read = parseRssFeed(writeFeed('rss', { ...feed, entries: [{ ...SHOWN, summary: `${HOSTILE}\n二` }] }));
  expect(read).toMatchObject({ title: CLEAN, link: feed.self, language: 'zh-CN' });
  expect(read.items?.[0]).toMatchObject({
    ...{ title: CLEAN, link: entry?.page, description: `${AS_HTML}<br>二`, pubDate: 'Sun, 13 Oct 2019 16:00:00 GMT' },
    guid: { value: `urn:uuid:${entry?.id}`, isPermaLink: false },
  });
});

test('a JSON feed reads as what was written', () => {
  const read = parseJsonFeed(writeFeed('json', feed));
  expect(read).toMatchObject({ feed_url: feed.self, next_url: feed.next });
  expect(read.items?.[0]).toMatchObject({
    id: `urn:uuid:${entry?.id}`,
    url: entry?.page,
    external_url: entry?.original,
  });
});
