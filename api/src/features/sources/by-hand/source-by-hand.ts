import { sql } from 'kysely';
import { row } from '../../../core/database/sql.js';
import type { Work } from '../../../core/database/unit-of-work.js';
import { StateError } from '../../../core/errors.js';
import { newId } from '../../../core/ids.js';
import { recordsChanged } from '../../../core/log/outbox.js';
import type { SourceRow } from '../source.row.js';
import { SourceKind } from '../source-kind.js';

export type ByHand = SourceKind.LINK | SourceKind.FILE;

const NAMES: Readonly<Record<ByHand, string>> = {
  [SourceKind.LINK]: '粘贴的链接',
  [SourceKind.FILE]: '导入的台账',
};

/** Whose it is: what people bring is matched to this unit and to those below it. */
interface Owner {
  readonly id: string;
  readonly path: string;
}

/** The source of what people bring for a unit, made with the first of it. @throws StateError when it was stopped */
export async function sourceByHand(
  work: Work,
  kind: ByHand,
  { id: unitId, path }: Owner,
): Promise<Pick<SourceRow, 'id' | 'unit_id'>> {
  const { db, now, emit } = work;
  await sql`insert into source (id, kind, name, unit_id, every_minutes, created_at)
    select ${newId()}, ${kind}, u.short_name || ${`·${NAMES[kind]}`}, u.id, null, ${now} from unit u where u.id = ${unitId}
    on conflict (unit_id, kind) where kind in ('LINK', 'FILE') do nothing`.execute(db);
  const source = await row<{ id: string; enabled: boolean }>(
    db,
    sql`select id, enabled from source where unit_id = ${unitId} and kind = ${kind} for share`,
  );
  if (!source) throw new Error('a source that was just made is gone');
  if (!source.enabled) throw new StateError('STOPPED', `「${NAMES[kind]}」这个来源已停用，请系统管理员恢复后再试。`);
  emit(recordsChanged(path, 'SOURCE', [source.id]));
  return { id: source.id, unit_id: unitId };
}
