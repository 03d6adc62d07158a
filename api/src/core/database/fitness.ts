import { sql } from 'kysely';
import { type Db, row } from './sql.js';

interface Found {
  offset_ms: string;
  was_moved: boolean;
  is_owner: boolean;
}

/**
 * What makes a database unfit for production, in Chinese, each with what to do: a business clock that is or ever was shifted
 * (with it came a demonstration's district and its accounts), or a role that could rewrite the trail. Empty: it is fit.
 * @throws the database's error, such as 42P01 when nothing has been migrated
 */
export async function databaseFaults(db: Db): Promise<string[]> {
  const found = await row<Found>(
    db,
    sql`select c.offset_ms,
      exists (select from trail_entry where row_id = '1' and table_name = 'business_clock') as was_moved,
      (select pg_has_role(current_user, relowner, 'member') from pg_class where oid = 'trail_entry'::regclass) as is_owner
    from business_clock c`,
  );
  const faults: string[] = [];
  if (Number(found?.offset_ms) !== 0) {
    faults.push('数据库的业务时钟被拨动过（偏移不为0），是演示用的库，不能用于正式环境：请换一个空库');
  } else if (found?.was_moved) {
    faults.push('数据库载入过演示数据（留痕中有拨动业务时钟的记录），不能用于正式环境：请换一个空库');
  }
  if (found?.is_owner) faults.push('DATABASE_URL 的角色能改写留痕（它是所有者或超级用户），请另建应用角色');
  return faults;
}
