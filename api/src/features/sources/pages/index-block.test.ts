import { describe, expect, it } from 'vitest';
import { readArticle } from './article-page.js';

const BODY = `<div class="content" id="Zoom"><p>${'现将2019年9月最低生活保障金发放情况公示如下。'.repeat(8)}</p></div>`;
const read = (head: string) =>
  readArticle(
    {
      url: 'http://www.jiuyuan.example/art/1.html',
      status: 200,
      contentType: 'text/html; charset=utf-8',
      bytes:
        Buffer.from(`<!DOCTYPE html><html><head><meta charset="utf-8"><meta name="ArticleTitle" content="低保公示"></head>
        <body>${head}<h1>低保公示</h1>${BODY}</body></html>`),
    },
    { family: 'NONE', selectors: null },
  );

const table = (...cells: string[]) => `<table><tr>${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr></table>`;

describe('whether a document holds still', () => {
  it.each([
    ['beside its label', table('索引号：', '1115/2019-1', '有效性：', '有效'), '有效'],
    ['behind its label', '<ul><li>索引号：1115/2019-1</li><li>是否有效：否</li></ul>', '否'],
    ['under another label', table('发文字号', '九民发〔2019〕38号', '时效性', '已废止'), '已废止'],
    ['blank', table('索引号：', '1115/2019-1', '有效性：', '-'), null],
    ['not said', table('索引号：', '1115/2019-1'), null],
    ['said without a block at the head', '<p>有效性：有效</p>', null],
  ])('is read %s', (_where, head, validity) => {
    expect(read(head).validity).toBe(validity);
  });
});
