import { addressOf, type Element, type Node, type Page } from './page.js';
import { hasDay } from './page-days.js';
import { tidy } from './page-text.js';

const ROWS = 'li, tr, dd, dl, p, div, article';
/** Names of places that hold no column's list. */
const ASIDE =
  /(?:^|[-_\s])(?:nav\w*|menu\w*|\w*menu|side\w*|hot\w*|rank\w*|recommend\w*|tuijian|foot\w*|bottom|head\w*|top|crumb\w*|position|weizhi|place|link\w*|friend\w*|search\w*|more|login|tab\w*)(?:$|[-_\s])/i;
const PAGER = /下一?页|上一?页|尾页|末页|createPageHTML|共\s*\d+\s*[条页]/;

interface Group {
  readonly parent: Element;
  readonly rows: Element[];
  titles: number;
  dated: number;
}

const marksOf = ({ $ }: Page, element: Element): string =>
  `${$(element).attr('class') ?? ''} ${$(element).attr('id') ?? ''}`;

/** Rows that stand side by side, each with something to read behind a link. */
function groupsOf(page: Page): Group[] {
  const { $ } = page;
  const groups = new Map<Element, Group>();
  for (const row of $(ROWS).toArray()) {
    const parent = row.parent as Element | null;
    if (!parent || standsAside(page, row) || $(row).find('ul, ol, table, script').length > 0) continue;
    const links = $(row)
      .find('a[href]')
      .toArray()
      .filter((link) => addressOf($(link).attr('href'), page) !== null);
    const titles = links.map((link) => Math.max(tidy($(link).text()).length, ($(link).attr('title') ?? '').length));
    const longest = Math.max(0, ...titles);
    // a row of links is a menu
    if (longest < 4 || links.length > 4) continue;
    const group = groups.get(parent) ?? { parent, rows: [], titles: 0, dated: 0 };
    group.rows.push(row);
    group.titles += longest;
    if (hasDay($(row).text())) group.dated++;
    groups.set(parent, group);
  }
  return [...groups.values()];
}

/** How many steps up from a group stands the first element that holds the pager too. */
function stepsToPager({ $ }: Page, group: Group): number | null {
  let steps = 0;
  for (let place: Node = $(group.parent); place.length > 0 && !place.is('body, html'); place = place.parent(), steps++)
    if (PAGER.test(place.text())) return steps;
  return null;
}

const standsAside = (page: Page, place: Element): boolean =>
  ASIDE.test(marksOf(page, place)) || page.$(place).is('nav, aside, footer, header');

const isAside = (page: Page, { parent }: Group): boolean =>
  [parent, ...page.$(parent).parents().toArray()].some(
    (place) => !page.$(place).is('body, html') && standsAside(page, place),
  );

/** What speaks for a group: days beside its titles, long titles, a pager below it. */
function weightOf(page: Page, group: Group): number {
  const count = group.rows.length;
  const length = group.titles / count;
  const dated = group.dated / count;
  if (isAside(page, group) || (dated < 0.5 && length < 8)) return 0;
  const steps = stepsToPager(page, group);
  return (count + length / 4) * (dated >= 0.5 ? 3 : 1) * (steps === null ? 1 : 1 + 6 / (1 + steps));
}

/** The rows of the column's list, found by general rules; none when nothing looks like one. */
export function listRows(page: Page): readonly Node[] {
  let best: Group | null = null;
  let weight = 0;
  for (const group of groupsOf(page)) {
    const own = weightOf(page, group);
    if (own > weight) [best, weight] = [group, own];
  }
  return (best?.rows ?? []).map((row) => page.$(row));
}
