import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { Ctx as Context } from '../../../core/feature.js';
import { SecondLook } from '../../checks/second-looks/second-look.types.js';
import { Notice } from '../notice.entity.js';
import { noticeLoader } from '../notice.loader.js';

@Resolver(() => SecondLook)
export class SecondLookNoticeResolver {
  @FieldResolver(() => Notice, {
    nullable: true,
    description: 'The letter that was closed; null: there was none, or it is not for the viewer.',
  })
  async notice(@Ctx() ctx: Context, @Root() { noticeId }: SecondLook): Promise<Notice | null> {
    return noticeId ? noticeLoader(ctx).load(noticeId) : null;
  }
}
