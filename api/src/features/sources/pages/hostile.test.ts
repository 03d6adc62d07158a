import { describe, expect, it } from 'vitest';
import { readArticle } from './article-page.js';
import { readList } from './list-page.js';
import { PageError } from './page.types.js';

const NOTHING_SET = { family: 'NONE', selectors: null } as const;
const page = (body: string, title = '九原区2019年公示') => ({
  ...{ url: 'http://www.jiuyuan.example/a/1.html', status: 200, contentType: 'text/html; charset=utf-8' },
  bytes: new TextEncoder().encode(`<html><head><title>${title}</title></head><body>${body}</body></html>`),
});
const article = (body: string, title?: string) => readArticle(page(body, title), NOTHING_SET);
const WORDS = '<p>根据有关规定，现将发放情况予以公示，公示期为七日，如有异议请在公示期内向区民政局反映。</p>'.repeat(4);

describe('a page that was made to do harm, or only looks odd', () => {
  it('with spans that fill a memory has no such table', () => {
    const cells = '<td colspan=500 rowspan=500>x</td>'.repeat(4000);
    expect(article(`<div id="zoom">${WORDS}<table><tr>${cells}</tr></table></div>`).tables).toEqual([]);
  });

  it('with more parts than anybody reads is refused', () => {
    expect(() => article('<b></b>'.repeat(40_000))).toThrow(new PageError('UNREADABLE'));
  });

  it('with runs of blanks is read at once', () => {
    const { title } = article(
      `<h1>公示</h1><div id="zoom">${WORDS}您${' '.repeat(200_000)}x1${' '.repeat(200_000)}</div>`,
      '公示',
    );
    expect(title).toBe('公示');
  });

  it('with a file name that is no UTF-8 keeps it as it stands', () => {
    const { attachments } = article(`<div id="zoom">${WORDS}<a href="/f/%B9%AB%CA%BE.doc"><img src="i.gif"></a></div>`);
    expect(attachments).toEqual([{ name: '%B9%AB%CA%BE.doc', url: 'http://www.jiuyuan.example/f/%B9%AB%CA%BE.doc' }]);
  });

  it('about a safety inspection, with a place to log in, is no firewall', () => {
    const body = `<form><input type="password"></form><h1>消防安全检查情况公示</h1><div id="zoom">${WORDS.slice(0, 60)}</p></div>`;
    expect(article(body, '消防安全检查情况公示').title).toBe('消防安全检查情况公示');
  });

  it('that never closes its document is whole when it ends between its blocks', () => {
    const bytes = new TextEncoder().encode(`<html><body><h1>公示</h1><div id="zoom">${WORDS}</div>`);
    expect(readArticle({ ...page(''), bytes }, NOTHING_SET).title).toBe('公示');
  });

  it('that names another article as the next one has no second part', () => {
    const next = (href: string) => article(`<div id="zoom">${WORDS}</div><a href="${href}">下一页</a>`).next;
    expect(next('/a/2.html')).toBeNull();
    expect(next('/a/1_2.html')).toBe('http://www.jiuyuan.example/a/1_2.html');
  });

  it.each([
    ['热力公司供热费补贴公示', '热力公司供热费补贴公示'],
    ['推荐优秀共产党员人选公示', '推荐优秀共产党员人选公示'],
    ['[2019]12号文件公开', '[2019]12号文件公开'],
    ['惠农政策最新', '惠农政策最新'],
    ['[置顶]财政预算公开', '财政预算公开'],
    ['【推荐】财政预算公开 new!', '财政预算公开'],
    ['[村务公开]财务收支明细', '财务收支明细'],
  ])('keeps of the title %s what is its own', (shown, title) => {
    const configuration = { family: 'NONE', selectors: { entry: 'ul.list > li' } } as const;
    const body = `<ul class="list"><li><a href="/a/2.html">${shown}</a></li></ul>`;
    expect(readList(page(body), configuration).entries).toMatchObject([{ title }]);
  });

  it('of a column with nothing in it has no entries of the site around it', () => {
    const body = `<div class="header"><a href="/">首页</a> <a href="/jgzn/">机构职能</a></div><div class="con"><ul class="list"></ul></div>
      <div class="footer"><p><a href="/download/sqb.doc">政府信息公开申请表.doc</a></p></div>`;
    expect(readList(page(body), NOTHING_SET)).toEqual({ entries: [], next: null });
  });
});
