import { sql } from 'kysely';
import { Permission } from '../../core/access/permissions.js';
import { scopeIf, scopeOf } from '../../core/access/scope.js';
import type { Viewer } from '../../core/access/viewer.js';
import { type Db, row } from '../../core/database/sql.js';
import { unitOfWork } from '../../core/database/unit-of-work.js';
import { ForbiddenError, UnauthenticatedError } from '../../core/errors.js';
import { type Ctx, writeContextOf } from '../../core/feature.js';
import { once } from '../../core/idempotency.js';
import { newId } from '../../core/ids.js';
import { REPEAT_MONTHS } from './ladder.rules.js';
import type { RepeatRule, SetRepeatRuleInput } from './repeat-rule.types.js';

const districtOf = ({ posts }: Viewer): string => posts[0]?.unitPath.split('.')[0] ?? '';

/** The rule of the viewer's district. */
export async function repeatRuleOf(db: Db, viewer: Viewer): Promise<RepeatRule> {
  const path = districtOf(viewer);
  const found = await row<{ months: number }>(
    db,
    sql`select r.months from repeat_rule r join unit d on d.id = r.district_id where d.path = ${path}::ltree`,
  );
  const may = scopeIf(viewer, Permission.RULE_SET);
  return { months: found?.months ?? REPEAT_MONTHS, viewerCanSet: may?.includes(path) ?? false };
}

/** Sets the rule of the viewer's district; what was marked stays so. @throws UnauthenticatedError, ForbiddenError, InputError */
export async function setRepeatRule(ctx: Ctx, input: SetRepeatRuleInput): Promise<string> {
  const { viewer } = ctx;
  if (!viewer) throw new UnauthenticatedError();
  const path = districtOf(viewer);
  if (!scopeOf(viewer, Permission.RULE_SET).includes(path)) throw new ForbiddenError();
  return unitOfWork(writeContextOf(ctx), null, (work) =>
    once(
      work,
      { actorId: viewer.accountId, key: input.idempotencyKey, operation: 'setRepeatRule', input },
      async () => {
        const set = await row<{ id: string }>(
          work.db,
          sql`insert into repeat_rule (id, district_id, months) select ${newId()}, d.id, ${input.months} from unit d where d.path = ${path}::ltree
            on conflict (district_id) do update set months = excluded.months returning id`,
        );
        if (!set) throw new Error('the district is gone');
        return set.id;
      },
    ),
  );
}
