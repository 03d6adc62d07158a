import type { Account, Article, NewsItem } from './state.ts';

/** The page that a reader sees under an article's link, with the few marks that the real ones carry. */
export function renderPage(account: Account, article: Article, item: NewsItem): string {
  if (article.deleted) return document('', '<div class="weui-msg__title warn">该内容已被发布者删除</div>');
  const day = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai', dateStyle: 'short', timeStyle: 'short' });
  return document(
    item.title,
    `<h1 class="rich_media_title" id="activity-name">${escapeHtml(item.title)}</h1>
<div id="meta_content"><span id="js_author_name">${escapeHtml(item.author)}</span>
<a id="js_name">${escapeHtml(account.name)}</a>
<em id="publish_time">${day.format(article.createTime * 1000)}</em></div>
<div class="rich_media_content" id="js_content">${item.content}</div>
<script>var ct = "${article.createTime}";</script>`,
  );
}

function document(title: string, body: string): string {
  return `<!DOCTYPE html>
<html lang="zh-CN"><head><meta charset="utf-8"><meta property="og:title" content="${escapeHtml(title)}">
<title>${escapeHtml(title)}</title></head><body>${body}</body></html>
`;
}

function escapeHtml(text: string): string {
  return text.replace(/[&<>"]/g, (character) => `&#${character.charCodeAt(0)};`);
}
