import { Arg, Ctx, FieldResolver, Int, Query, Resolver, Root } from 'type-graphql';
import { Permission } from '../../../core/access/permissions.js';
import { scopeOf } from '../../../core/access/scope.js';
import type { Ctx as Context } from '../../../core/feature.js';
import { present } from '../../../core/loaders.js';
import { checkPage } from '../../../core/paging.js';
import { Notice } from '../notice.entity.js';
import { NoticeFilter } from '../notice.filters.js';
import { noticeLoader } from '../notice.loader.js';
import { readBoard } from './board.reads.js';
import { choiceOf, idsInQueue } from './queue.reads.js';
import { ALL_QUEUES } from './queue.rules.js';
import { NoticeColumn, NoticeQueue } from './work.types.js';

const lettersOf = async (ctx: Context, ids: readonly string[]): Promise<Notice[]> =>
  present(await noticeLoader(ctx).loadMany(ids));

@Resolver(() => NoticeQueue)
export class NoticeQueueResolver {
  @Query(() => [NoticeQueue], {
    description: 'What waits for the viewer, by what it waits for; queues in which nothing waits are left out.',
  })
  async noticeQueues(@Ctx() ctx: Context): Promise<NoticeQueue[]> {
    const scope = scopeOf(ctx.viewer, Permission.NOTICE_READ);
    const queues = await Promise.all(
      ALL_QUEUES.map(async (queue) => ({ queue, ids: await idsInQueue(ctx, scope, queue) })),
    );
    return queues.flatMap(({ queue, ids }) => (ids.length > 0 ? [{ queue, ids, totalItems: ids.length }] : []));
  }

  @FieldResolver(() => [Notice], { description: 'The first of them, those that are due soonest.' })
  items(
    @Ctx() ctx: Context,
    @Root() { ids }: NoticeQueue,
    @Arg('take', () => Int, { defaultValue: 10, description: 'Letters at most, 1 to 200.' }) take: number,
  ): Promise<Notice[]> {
    checkPage({ skip: 0, take });
    return lettersOf(ctx, ids.slice(0, take));
  }
}

@Resolver(() => NoticeColumn)
export class NoticeColumnResolver {
  @Query(() => [NoticeColumn], {
    description:
      'The letters that the viewer sees and that are not over, by state in the order of their life; a state in which there are none is left out.',
  })
  async noticeBoard(
    @Ctx() ctx: Context,
    @Arg('filter', () => NoticeFilter, {
      nullable: true,
      description: 'Narrows the letters; without it, all of the scope.',
    })
    filter: NoticeFilter | null,
    @Arg('take', () => Int, { defaultValue: 20, description: 'Letters at most for each state, 1 to 200.' })
    take: number,
  ): Promise<NoticeColumn[]> {
    checkPage({ skip: 0, take });
    const scope = scopeOf(ctx.viewer, Permission.NOTICE_READ);
    return readBoard(ctx.db, scope, await choiceOf(ctx, scope, filter), take);
  }

  @FieldResolver(() => [Notice], { description: 'The first of them, those that are due soonest.' })
  items(@Ctx() ctx: Context, @Root() { ids }: NoticeColumn): Promise<Notice[]> {
    return lettersOf(ctx, ids);
  }
}
