import { Arg, Args, Ctx, Extensions, FieldResolver, ID, Int, Query, Resolver, Root } from 'type-graphql';
import { pageInMemory } from '../memory-page.rules.js';
import { BulletinConnection, PublicBulletin, WithdrawnBulletin } from './bulletin.type.js';
import type { Connection } from './connection.type.js';
import type { PortalCtx } from './context.js';
import { Paging } from './paging.args.js';

@Resolver(() => PublicBulletin)
export class PublicBulletinResolver {
  @Query(() => BulletinConnection, { description: 'Public bulletins, the newest first. 公开通报，新的在前。' })
  bulletins(@Ctx() { reference }: PortalCtx, @Args(() => Paging) paging: Paging): Connection<PublicBulletin> {
    return pageInMemory(reference.bulletins, paging);
  }

  @Query(() => PublicBulletin, {
    nullable: true,
    description: 'A public bulletin; null when there is none, or no longer. 一期公开通报；没有或已撤回的为空。',
  })
  bulletin(
    @Ctx() { reference }: PortalCtx,
    @Arg('id', () => ID, { description: 'Of the bulletin. 标识。' }) id: string,
  ): PublicBulletin | null {
    return reference.bulletin(id);
  }

  @Extensions({ cost: 2, size: 20 })
  @Query(() => [WithdrawnBulletin], {
    description:
      'Bulletins that were published and withdrawn, the newest withdrawal first. 已撤回的通报，新撤回的在前。',
  })
  withdrawnBulletins(@Ctx() { reference }: PortalCtx): readonly WithdrawnBulletin[] {
    return reference.withdrawnBulletins;
  }
}

@Resolver(() => BulletinConnection)
export class BulletinConnectionResolver {
  @FieldResolver(() => Int, { description: 'How many there are in all. 总数。' })
  totalCount(@Root() page: Connection<PublicBulletin>): Promise<number> | number {
    return page.totalCount();
  }
}
