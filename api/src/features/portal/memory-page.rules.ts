import { InputError } from '../../core/errors.js';
import { MOST_SIZE, type PageAsked } from './keyset.rules.js';
import { Connection } from './public/connection.type.js';

const cursorOf = ({ id }: { id: string }): string => Buffer.from(id).toString('base64url');

/** A page of a list that is in memory, in its order. @throws InputError BAD_PAGE, BAD_CURSOR */
export function pageInMemory<Node extends { id: string }>(list: readonly Node[], asked: PageAsked): Connection<Node> {
  const { first, after, last, before } = asked;
  if (first != null && last != null) throw new InputError('BAD_PAGE', 'first 与 last 只能给一个。', ['first']);
  const size = first ?? last ?? 20;
  if (size < 1 || size > MOST_SIZE)
    throw new InputError('BAD_PAGE', `每页应为1至${MOST_SIZE}条，更多的请翻页。`, [last == null ? 'first' : 'last']);
  const placeOf = (cursor: string | null | undefined, path: string): number | null => {
    if (cursor == null) return null;
    const place = list.findIndex((one) => cursorOf(one) === cursor);
    if (place === -1)
      throw new InputError('BAD_CURSOR', '游标无效：请使用上一页给出的游标，筛选方式也要相同。', [path]);
    return place;
  };
  const from = (placeOf(after, 'after') ?? -1) + 1;
  const to = placeOf(before, 'before') ?? list.length;
  const start = last == null ? from : Math.max(from, to - size);
  const end = last == null ? Math.min(to, from + size) : to;
  return new Connection({
    nodes: list.slice(start, Math.max(start, end)),
    hasPreviousPage: start > 0,
    hasNextPage: end < list.length,
    cursorOf,
    count: () => list.length,
  });
}
