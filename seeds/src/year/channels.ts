import { AREAS } from '../catalogue/table.ts';
import { SOURCES } from '../district/sources.ts';
import type { Column } from '../portal/column.ts';
import type { Account } from '../wechat/state.ts';
import type { Published } from './year.ts';

/** Most texts of one publication, as the real platform has it. */
const TOGETHER = 8;

const MINUTE = 60;

/** The columns of the portal, one for each area, with all that the year published in it. */
export const yearColumns = (posts: readonly Published[]): Column[] =>
  AREAS.map((name, at) => ({
    path: `xxgk/ly${String(at + 1).padStart(2, '0')}`,
    name,
    site: '九原区人民政府',
    articles: posts
      .filter(({ channel, on }) => channel === 'PORTAL' && on === name)
      .map(({ nr, title, day, unit, html }) => ({
        ...{ id: String(nr).padStart(6, '0'), title, day, html, attachments: [] },
        origin: unit.kind === 'DEPARTMENT' ? `九原区${unit.name}` : unit.name,
      })),
  }));

/** Posts of one account that went out together: up to eight of one day. */
function publications(posts: readonly Published[]): Published[][] {
  const together: Published[][] = [];
  for (const post of posts) {
    const last = together.at(-1);
    if (last && last.length < TOGETHER && last[0]?.day === post.day) last.push(post);
    else together.push([post]);
  }
  return together;
}

/** The official accounts of the townships with all that the year published on them. */
export const yearAccounts = (posts: readonly Published[]): Account[] =>
  SOURCES.map(({ name, unit, appId, secret }) => ({
    ...{ appid: appId, secret, name, verified: true, allowList: null },
    articles: publications(posts.filter(({ channel, on }) => channel === 'WECHAT' && on === unit.code)).map(
      (together, at) => {
        const first = together[0] as Published;
        // no two in one minute within a day: a day has fewer publications than minutes
        const createTime = Date.parse(`${first.day}T08:00:00+08:00`) / 1000 + (at % 600) * MINUTE;
        return {
          ...{
            articleId: `${appId}-${first.nr}`,
            createTime,
            updateTime: createTime,
            deleted: false,
            massMessage: false,
          },
          items: together.map(({ title, html }) => ({
            title,
            author: '',
            digest: title,
            content: html,
            contentSourceUrl: '',
          })),
        };
      },
    ),
  }));
