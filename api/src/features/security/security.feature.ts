import { type RawBuilder, sql } from 'kysely';
import { Arg, Ctx, Int, Query, Resolver } from 'type-graphql';
import { Permission } from '../../core/access/permissions.js';
import { type Scope, scopeOf } from '../../core/access/scope.js';
import { all, daysOfInstant, ids } from '../../core/database/filters.js';
import { instant, row, rows } from '../../core/database/sql.js';
import type { Ctx as Context, Feature } from '../../core/feature.js';
import { checkPage } from '../../core/paging.js';
import { type SecurityEvent, SecurityEventFilter, SecurityEventList } from './security.types.js';

const BOTH = [Permission.ROLE_GRANT, Permission.TRAIL_READ];

const FROM = sql`from security_event e left join unit d on d.id = e.district_id left join account a on a.id = e.account_id`;

/** Events of the district's accounts, and those that are about nobody. */
const conditionsOf = (scope: Scope, filter: SecurityEventFilter | null): RawBuilder<unknown> =>
  all([
    sql`(d.id is null or ${scope.covers('d.path')})`,
    ...(filter?.kinds ? [sql`e.kind = any(${filter.kinds}::text[])`] : []),
    ...ids('e.account_id', filter?.accountId ? { eq: filter.accountId } : null),
    ...daysOfInstant('e.at', filter?.on),
  ]);

@Resolver()
class SecurityResolver {
  @Query(() => SecurityEventList, {
    description: 'What happened to sign-ins, credentials and rights in the district. Needs ROLE_GRANT or TRAIL_READ.',
  })
  async securityEvents(
    @Ctx() ctx: Context,
    @Arg('filter', () => SecurityEventFilter, { nullable: true, description: 'Narrows the list; without it, all.' })
    filter: SecurityEventFilter | null,
    @Arg('skip', () => Int, { defaultValue: 0, description: 'Rows to leave out, at most 10,000.' }) skip: number,
    @Arg('take', () => Int, { defaultValue: 50, description: 'Rows at most, 1 to 200.' }) take: number,
  ): Promise<SecurityEventList> {
    const permission = ctx.viewer?.permissions.has(Permission.TRAIL_READ)
      ? Permission.TRAIL_READ
      : Permission.ROLE_GRANT;
    const condition = conditionsOf(scopeOf(ctx.viewer, permission), filter);
    const page = checkPage({ skip, take });
    const found = await rows<Omit<SecurityEvent, 'at'> & { at: string }>(
      ctx.db,
      sql`select e.id, e.kind, e.at, e.account_id as "accountId", e.username, a.name, e.actor_name as "actorName", e.address, e.detail ${FROM}
        where ${condition} order by e.at desc, e.id desc offset ${page.skip} limit ${page.take}`,
    );
    const total = await row<{ total: number }>(ctx.db, sql`select count(*)::int as total ${FROM} where ${condition}`);
    return { items: found.map((event) => ({ ...event, at: instant(event.at) })), totalItems: total?.total ?? 0 };
  }
}

export const security: Feature = {
  name: 'security',
  entities: [],
  resolvers: [SecurityResolver],
  policies: { Query: { securityEvents: BOTH }, SecurityEvent: BOTH, SecurityEventList: BOTH },
};
