import { Arg, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import { Permission } from '../../core/access/permissions.js';
import { scopeOf } from '../../core/access/scope.js';
import { NotFoundError } from '../../core/errors.js';
import type { Ctx as Context } from '../../core/feature.js';
import { payload } from '../../core/graphql/user-errors.js';
import { loaderOf } from '../../core/loaders.js';
import { Bulletin } from '../bulletins/bulletin.types.js';
import { Notice } from '../notices/notice.entity.js';
import { printedBulletins } from './bulletin.reads.js';
import { paperOfBulletin } from './bulletin.rules.js';
import { printedLetters } from './paper.reads.js';
import { paperOf } from './paper.rules.js';
import { LetterPaper, LetterPaperPayload } from './paper.types.js';
import { typedPaper } from './typed-paper.service.js';
import { PreviewNoticeInput } from './typed-paper.types.js';

const paperLoader = (ctx: Context) =>
  loaderOf<string, LetterPaper>(ctx, 'letter paper', async (ids) => {
    const printed = await printedLetters(ctx.db, scopeOf(ctx.viewer, Permission.NOTICE_READ), ids);
    return new Map([...printed].map(([id, { facts, template }]) => [id, paperOf(facts, template)]));
  });

const bulletinPaperLoader = (ctx: Context) =>
  loaderOf<string, LetterPaper>(ctx, 'bulletin paper', async (ids) => {
    const printed = await printedBulletins(ctx.db, scopeOf(ctx.viewer, Permission.BULLETIN_READ), ids);
    return new Map([...printed].map(([id, { facts, template }]) => [id, paperOfBulletin(facts, template)]));
  });

@Resolver(() => Bulletin)
export class BulletinPaperResolver {
  @FieldResolver(() => LetterPaper, {
    description: 'As it stands on paper: one that was published as it was published, a draft as it would be now.',
  })
  async paper(@Ctx() ctx: Context, @Root() { id }: Pick<Bulletin, 'id'>): Promise<LetterPaper> {
    const paper = await bulletinPaperLoader(ctx).load(id);
    if (!paper) throw new NotFoundError('份通报');
    return paper;
  }
}

@Resolver(() => Notice)
export class LetterPaperResolver {
  @FieldResolver(() => LetterPaper, {
    description: 'As it stands on paper: one that was issued as it was issued, a draft as it would be now.',
  })
  async paper(@Ctx() ctx: Context, @Root() { id }: Pick<Notice, 'id'>): Promise<LetterPaper> {
    const paper = await paperLoader(ctx).load(id);
    if (!paper) throw new NotFoundError('件文书');
    return paper;
  }

  @Query(() => LetterPaperPayload, {
    description:
      'How a letter that is being typed would stand on paper, by the template that holds now; what is missing yet is a blank. Names are told of units that the viewer may write to, and of people whom a letter to them can order something of. Needs NOTICE_DRAFT.',
  })
  async noticePreview(
    @Ctx() ctx: Context,
    @Arg('input', () => PreviewNoticeInput, { description: 'What is typed.' }) input: PreviewNoticeInput,
  ): Promise<LetterPaperPayload> {
    const { value, errors } = await payload(input, () => typedPaper(ctx, input));
    return { paper: value, errors };
  }
}
