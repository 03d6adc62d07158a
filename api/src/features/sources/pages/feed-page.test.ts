import { describe, expect, it } from 'vitest';
import { readList } from './list-page.js';
import { PageError } from './page.types.js';

const page = (
  body: string | Uint8Array,
  contentType = 'application/xml',
  url = 'http://www.jiuyuan.example/rss/shjz.xml',
) => ({
  ...{ url, status: 200, contentType },
  bytes: typeof body === 'string' ? new TextEncoder().encode(body) : body,
});
const NOTHING_SET = { family: 'NONE', selectors: null } as const;
const read = (...given: Parameters<typeof page>) => readList(page(...given), NOTHING_SET);

const RSS = `<?xml version="1.0" encoding="utf-8"?>
<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><title>社会救助</title><link>http://www.jiuyuan.example/</link>
<item><title><![CDATA[九原区2019年7月份城乡低保资金发放情况]]></title><link>http://www.jiuyuan.example/art/1.html</link>
<pubDate>Wed, 10 Jul 2019 23:30:00 +0800</pubDate><description>…</description></item>
<item><title>关于 &amp; 调整</title><link>/art/2.html</link><pubDate>Wed, 10 Jul 2019 16:30:00 GMT</pubDate></item>
<item><title>没有日期</title><link>http://www.jiuyuan.example/art/3.html</link></item>
<item><title>没有链接</title></item>
<item><title>同一篇</title><link>http://www.jiuyuan.example/art/1.html</link></item>
</channel></rss>`;

describe('a feed in the place of a list', () => {
  it('of RSS is read, days in Asia/Shanghai, each address once', () => {
    expect(read(RSS)).toEqual({
      next: null,
      entries: [
        {
          title: '九原区2019年7月份城乡低保资金发放情况',
          url: 'http://www.jiuyuan.example/art/1.html',
          publishedOn: '2019-07-10',
        },
        { title: '关于 & 调整', url: 'http://www.jiuyuan.example/art/2.html', publishedOn: '2019-07-11' },
        { title: '没有日期', url: 'http://www.jiuyuan.example/art/3.html', publishedOn: null },
      ],
    });
  });

  it('of RSS in GBK is read as its own first line says', () => {
    const rss =
      '<?xml version="1.0" encoding="gb2312"?><rss version="2.0"><channel><item><title>A</title><link>/a</link></item></channel></rss>';
    const [before = '', after = ''] = rss.split('A<');
    const bytes = Uint8Array.from([...Buffer.from(before), 0xb9, 0xab, 0xca, 0xbe, ...Buffer.from(`<${after}`)]);
    expect(read(bytes, 'text/xml').entries).toMatchObject([{ title: '公示' }]);
  });

  it('of Atom is read', () => {
    const atom = `<?xml version="1.0"?><feed xmlns="http://www.w3.org/2005/Atom"><title>公开</title>
      <entry><title>财政所公示</title><link href="/a/1"/><id>urn:1</id><published>2019-07-03T08:05:00+08:00</published>
      <updated>2019-07-20T08:05:00+08:00</updated></entry></feed>`;
    expect(read(atom, 'application/atom+xml').entries).toEqual([
      { title: '财政所公示', url: 'http://www.jiuyuan.example/a/1', publishedOn: '2019-07-03' },
    ]);
  });

  it('that says only when an entry was changed last is taken at that day', () => {
    const atom = `<?xml version="1.0"?><feed xmlns="http://www.w3.org/2005/Atom"><title>公开</title>
      <entry><title>财政所公示</title><link href="/a/1"/><id>urn:1</id><updated>2019-07-20T08:05:00+08:00</updated></entry></feed>`;
    const rss = `<rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><title>公开</title>
      <item><title>财政所公示</title><link>/a/1</link><dc:date>2019-07-20T08:05:00+08:00</dc:date></item></channel></rss>`;
    for (const feed of [atom, rss]) expect(read(feed).entries).toMatchObject([{ publishedOn: '2019-07-20' }]);
  });

  it('of JSON is read, with its next page', () => {
    const feed = {
      version: 'https://jsonfeed.org/version/1.1',
      title: '公开',
      next_url: '/feed/2.json',
      items: [
        { id: '1', url: '/a/1', title: '财政所公示', date_published: '2019-07-03T23:59:00Z' },
        { id: '2', title: '没有链接' },
        'no item',
      ],
    };
    expect(read(JSON.stringify(feed), 'application/feed+json')).toEqual({
      next: 'http://www.jiuyuan.example/feed/2.json',
      entries: [{ title: '财政所公示', url: 'http://www.jiuyuan.example/a/1', publishedOn: '2019-07-04' }],
    });
  });

  it('with nothing in it is an empty list', () => {
    expect(read('<rss version="2.0"><channel><title>公开</title></channel></rss>')).toEqual({
      entries: [],
      next: null,
    });
  });

  it('is told from a page that only begins like one, however long its beginning', () => {
    expect(read(`${'<!-- -->'.repeat(5000)}<html><body><p>none</p></body></html>`, 'text/html').entries).toEqual([]);
  });

  it('that is cut is refused', () => {
    expect(() => read(RSS.slice(0, 400))).toThrow(new PageError('CUT_SHORT'));
    expect(() => read('{"version":"https://jsonfeed.org/version/1","items":[', 'application/json')).toThrow(PageError);
  });
});
