import type { PublicDisclosure } from '../public/disclosure.type.js';
import { WithdrawalReason } from '../public/disclosure.type.js';
import { type Block, blocksOf } from './blocks.rules.js';
import { element, escaped, Markup } from './xml.js';

/** Small enough to stand in every page: these pages load nothing. */
const STYLE = `:root{color-scheme:light dark}body{max-width:46rem;margin:0 auto;padding:1.5rem 1rem 3rem;font:1rem/1.7 system-ui,"PingFang SC","Microsoft YaHei",sans-serif}
h1{font-size:1.5rem;line-height:1.4;margin:0 0 1rem}dl{display:grid;grid-template-columns:max-content 1fr;gap:.25rem 1rem;margin:0 0 1.5rem;padding:0 0 1rem;border-bottom:1px solid #8886}
dt{color:#777}dd{margin:0;overflow-wrap:anywhere}.table{overflow-x:auto}table{border-collapse:collapse;margin:.75rem 0}th,td{border:1px solid #8886;padding:.25rem .6rem;text-align:start}
p{margin:.75rem 0;white-space:pre-line;overflow-wrap:anywhere}`;

const page = (title: string, body: readonly Markup[]): string =>
  `<!doctype html>\n${
    element(
      'html',
      [
        element('head', [
          new Markup('<meta charset="utf-8"><meta name="viewport" content="width=device-width">'),
          new Markup('<meta name="referrer" content="no-referrer">'),
          element('title', title),
          element('style', new Markup(STYLE)),
        ]),
        element('body', element('main', body)),
      ],
      { lang: 'zh-CN' },
    ).text
  }\n`;

function blockOf(block: Block): Markup {
  if ('lines' in block) return element('p', block.lines.join('\n'));
  const [head = [], ...rest] = block.cells;
  const row = (cells: readonly string[], cell: string) =>
    element(
      'tr',
      cells.map((text) => element(cell, text)),
    );
  const table = element('table', [
    element('thead', row(head, 'th')),
    element(
      'tbody',
      rest.map((cells) => row(cells, 'td')),
    ),
  ]);
  return element('div', table, { class: 'table' });
}

const dayText = (day: string): string => {
  const [year, month, date] = day.split('-').map(Number);
  return `${year}年${month}月${date}日`;
};

/** An http address only: whatever else a page called its address is shown as text. */
const linkTo = (url: string): Markup =>
  /^https?:\/\//i.test(url) ? element('a', url, { href: url, rel: 'noreferrer' }) : element('span', url);

/** An entry to be read by people. */
export function entryHtml(
  entry: PublicDisclosure,
  { text, attachments }: { text: string; attachments: readonly { name: string; url: string }[] },
): string {
  const fact = (name: string, value: string | Markup | null): Markup[] =>
    value === null ? [] : [element('dt', name), element('dd', value)];
  return page(entry.title, [
    element('h1', entry.title),
    element('dl', [
      ...fact('公开主体', entry.unit.name),
      ...fact('公开事项', entry.item.name),
      ...fact('所属时期', entry.periodLabel),
      ...fact('公开日期', dayText(entry.publishedOn)),
      ...fact('公开资金', entry.amount === null ? null : `${entry.amount}元`),
      ...fact('公示至', entry.displayUntil === null ? null : dayText(entry.displayUntil)),
      ...fact('原文', entry.url === null ? null : linkTo(entry.url)),
      ...attachments.flatMap(({ name, url }) => fact('附件', new Markup(`${escaped(name)} ${linkTo(url).text}`))),
    ]),
    ...(entry.nil ? [element('p', '本期无发生。')] : []),
    ...blocksOf(text).map(blockOf),
  ]);
}

export const WITHDRAWN_BECAUSE: Readonly<Record<WithdrawalReason, string>> = {
  [WithdrawalReason.DISPLAY_OVER]: '公示期已满，内容已撤下。',
  [WithdrawalReason.TAKEN_BACK]: '公开主体已撤回这条内容。',
  [WithdrawalReason.NOT_VALID]: '经核对，这条内容不予认定，已撤下。',
  [WithdrawalReason.TAKEN_DOWN]: '这条内容已撤下。',
  [WithdrawalReason.NARROWED]: '这项内容不再面向社会主动公开，已撤下。',
};

/** That something can be read no more, or never could, in a sentence. */
export const sentenceHtml = (title: string, sentence: string): string =>
  page(title, [element('h1', title), element('p', sentence)]);
