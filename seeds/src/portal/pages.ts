import type { Article, Column } from './column.ts';

const escaped = (text: string): string => text.replace(/[&<>"]/g, (character) => `&#${character.charCodeAt(0)};`);

/** The article's own address on its site. */
export const articlePath = (column: Column, { id, day }: Article): string =>
  `/${column.path}/${day.slice(0, 7).replace('-', '')}/t${day.replaceAll('-', '')}_${id}.html`;

/** The address of a page of the list: index.html, index_1.html, …. */
export const listPath = (column: Column, page: number): string =>
  `/${column.path}/index${page === 0 ? '' : `_${page}`}.html`;

/** The address of a file that an article links to. @param at its place among the article's files, from 0 */
export const filePath = (name: string, at = 0): string => `/files/${at}-${encodeURIComponent(name)}`;

const head = (site: string, title: string, metas: Readonly<Record<string, string>>): string => `<!DOCTYPE html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<title>${escaped(title)}_${escaped(site)}</title>
<meta name="SiteName" content="${escaped(site)}">
${Object.entries(metas)
  .map(([name, content]) => `<meta name="${name}" content="${escaped(content)}">`)
  .join('\n')}
</head>
<body>
<div class="header"><div class="menu"><a href="/">首页</a> <a href="/jgzn/">机构职能</a> <a href="/xxgk/">信息公开</a></div></div>`;

const FOOT = `<div class="footer"><p>主办：包头市九原区人民政府办公室　<a href="/download/sqb.doc">政府信息公开申请表.doc</a></p></div>
</body>
</html>
`;

/** A page of a column's list as TRS makes it, newest first, its pager written by a script. */
export function listPage(column: Column, articles: readonly Article[], page: number, pages: number): string {
  const rows = articles.map(
    (article) =>
      `<li><a href="${articlePath(column, article)}" target="_blank" title="${escaped(article.title)}">${escaped(cut(article.title))}</a><span>[${article.day.slice(5)}]</span></li>`,
  );
  return `${head(column.site, column.name, { ColumnName: column.name })}
<div class="crumbs">当前位置：<a href="/">首页</a>&nbsp;&gt;&nbsp;<a href="./">${escaped(column.name)}</a></div>
<div class="con"><h2>${escaped(column.name)}</h2>
<ul class="list">
${rows.join('\n')}
</ul>
<div class="page"><script>createPageHTML(${pages},${page},"index","html");</script></div></div>
${FOOT}`;
}

const SHOWN = 32;
const cut = (title: string): string => (title.length > SHOWN ? `${title.slice(0, SHOWN)}…` : title);

/** An article as TRS makes it, with the standard meta tags. */
export function articlePage(column: Column, { title, day, origin, html, attachments, block = {} }: Article): string {
  const metas = { ColumnName: column.name, ArticleTitle: title, PubDate: `${day} 09:30:00`, ContentSource: origin };
  const files = attachments.map((name, at) => `<li><a href="${filePath(name, at)}">${escaped(name)}</a></li>`);
  const said = Object.entries(block).map(
    ([label, value]) => `<tr><td>${escaped(label)}：</td><td>${escaped(value)}</td></tr>`,
  );
  return `${head(column.site, title, metas)}
<div class="crumbs">当前位置：<a href="/">首页</a>&nbsp;&gt;&nbsp;<a href="../">${escaped(column.name)}</a></div>
<div class="detail">
${said.length > 0 ? `<table class="ml">${said.join('')}</table>` : ''}
<h1>${escaped(title)}</h1>
<div class="xx"><span>发布时间：${day} 09:30</span><span>信息来源：${escaped(origin)}</span></div>
<div class="content" id="Zoom"><div class="TRS_Editor">
${html}
</div></div>
${files.length > 0 ? `<div class="fj"><b>附件：</b><ul>${files.join('')}</ul></div>` : ''}
</div>
${FOOT}`;
}

/** The newest entries of a column as RSS 2.0. */
export function rssFeed(column: Column, articles: readonly Article[]): string {
  const items = articles.map(
    (article) =>
      `<item><title>${escaped(article.title)}</title><link>${articlePath(column, article)}</link><pubDate>${new Date(`${article.day}T09:30:00+08:00`).toUTCString()}</pubDate></item>`,
  );
  return `<?xml version="1.0" encoding="utf-8"?>
<rss version="2.0"><channel><title>${escaped(column.name)}</title><link>/${column.path}/</link>
${items.join('\n')}
</channel></rss>
`;
}

export const NOT_FOUND = `<!DOCTYPE html><html><head><meta charset="utf-8"><title>提示信息</title></head>
<body><h2>很抱歉，您访问的页面不存在</h2></body></html>`;
