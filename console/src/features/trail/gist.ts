import type { TrailQuery } from '@sanwu/schema';
import { fieldKey } from '../../components/trail-words.ts';
import type { Translate } from '../../providers/i18n.ts';

type Entry = Pick<TrailQuery['trail'][number], 'changes' | 'operation' | 'table'>;

/** Columns whose value names the row. */
const NAMES = ['name', 'title', 'username'];
const SHOWN = 3;

/** What a closed entry tells of its changes: the row's name where it was made or removed, otherwise what changed of it. */
export function gist(t: Translate, { changes, operation, table }: Entry): string {
  if (operation !== 'UPDATE') {
    const named = NAMES.flatMap((field) => changes.filter((change) => change.field === field));
    return named[0]?.after ?? named[0]?.before ?? '';
  }
  const fields = changes.flatMap(({ field }) => {
    const key = fieldKey(field, table);
    return key ? [t(key)] : [];
  });
  return [...fields.slice(0, SHOWN), ...(fields.length > SHOWN ? ['…'] : [])].join('、');
}
