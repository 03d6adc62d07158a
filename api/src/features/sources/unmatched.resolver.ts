import { Arg, Ctx, FieldResolver, ID, Int, Mutation, Query, Resolver, Root } from 'type-graphql';
import { Permission } from '../../core/access/permissions.js';
import { reaches, scopeOf } from '../../core/access/scope.js';
import { NotFoundError } from '../../core/errors.js';
import type { Ctx as Context } from '../../core/feature.js';
import { type Payload, payload } from '../../core/graphql/user-errors.js';
import { isId } from '../../core/ids.js';
import { checkPage } from '../../core/paging.js';
import { disclosureLoader } from '../disclosures/disclosure.reads.js';
import { masked } from '../disclosures/personal.rules.js';
import { PageParticulars } from '../evidence/particulars.types.js';
import { particularsLoader } from '../evidence/revision.reads.js';
import { sourceLoader } from './source.reads.js';
import { Source } from './source.types.js';
import {
  AssignArticleInput,
  DismissArticleInput,
  ReopenArticleInput,
  UnmatchedArticleFilter,
} from './unmatched.inputs.js';
import { countUnmatched, findArticle, listUnmatched } from './unmatched.reads.js';
import { assignArticle, dismissArticle, reopenArticle, type Settled } from './unmatched.service.js';
import { beginningOf, periodChoices, suggestionsOf } from './unmatched.suggestions.js';
import {
  ArticleSuggestion,
  PeriodChoice,
  SettleArticlePayload,
  UnmatchedArticle,
  UnmatchedArticleList,
} from './unmatched.types.js';

const INPUT = { description: 'What is asked; all faults are told at once.' } as const;

async function settledAnswer(ctx: Context, { value, errors }: Payload<Settled>): Promise<SettleArticlePayload> {
  const article = value && (await findArticle(ctx.db, scopeOf(ctx.viewer, Permission.SOURCE_READ), { id: value.id }));
  const disclosure = value?.disclosureId ? await disclosureLoader(ctx).load(value.disclosureId) : null;
  const version = article?.version ?? null;
  // one that was assigned waits no more
  return { article: article?.because ? article : null, version, disclosure, alike: value?.alike ?? 0, errors };
}

/** The inbox: articles that were matched to nothing wait for a person. */
@Resolver(() => UnmatchedArticle)
export class UnmatchedResolver {
  @Query(() => UnmatchedArticleList, {
    description: "Articles of sources in the viewer's scope that were matched to nothing, newest first.",
  })
  async unmatchedArticles(
    @Ctx() ctx: Context,
    @Arg('filter', () => UnmatchedArticleFilter, {
      nullable: true,
      description: 'Narrows the list; without it, all that wait.',
    })
    filter: UnmatchedArticleFilter | null,
    @Arg('skip', () => Int, { defaultValue: 0, description: 'Rows to leave out, at most 10,000.' }) skip: number,
    @Arg('take', () => Int, { defaultValue: 20, description: 'Rows at most, 1 to 200.' }) take: number,
  ): Promise<UnmatchedArticleList> {
    const page = checkPage({ skip, take });
    const scope = scopeOf(ctx.viewer, Permission.SOURCE_READ);
    const items = await listUnmatched(ctx.db, scope, { filter, page });
    return { items, totalItems: await countUnmatched(ctx.db, scope, filter) };
  }

  @Query(() => [PeriodChoice], {
    description: 'The periods of an item that an article can be of, newest first. Needs DISCLOSURE_ASSIGN.',
  })
  async articlePeriods(
    @Ctx() ctx: Context,
    @Arg('articleId', () => ID, { description: 'Of the article.' }) articleId: string,
    @Arg('itemId', () => ID, { description: 'Of the item of the catalogue.' }) itemId: string,
  ): Promise<PeriodChoice[]> {
    const scope = scopeOf(ctx.viewer, Permission.SOURCE_READ);
    const article = isId(articleId) ? await findArticle(ctx.db, scope, { id: articleId }) : null;
    if (!article) throw new NotFoundError('篇文章', ['articleId']);
    return periodChoices(ctx.db, article, itemId);
  }

  @Mutation(() => SettleArticlePayload, {
    description: 'Makes an article a disclosure 归入. Needs DISCLOSURE_ASSIGN over the source.',
  })
  async assignArticle(
    @Ctx() ctx: Context,
    @Arg('input', () => AssignArticleInput, INPUT) input: AssignArticleInput,
  ): Promise<SettleArticlePayload> {
    return settledAnswer(ctx, await payload(input, () => assignArticle(ctx, input)));
  }

  @Mutation(() => SettleArticlePayload, {
    description: 'Finds that an article discloses nothing 不是公开内容. Needs DISCLOSURE_ASSIGN over the source.',
  })
  async dismissArticle(
    @Ctx() ctx: Context,
    @Arg('input', () => DismissArticleInput, INPUT) input: DismissArticleInput,
  ): Promise<SettleArticlePayload> {
    return settledAnswer(ctx, await payload(input, () => dismissArticle(ctx, input)));
  }

  @Mutation(() => SettleArticlePayload, {
    description:
      'Takes a decision about an article back 撤回, with what was learned from it: it waits again. Needs DISCLOSURE_ASSIGN over the source.',
  })
  async reopenArticle(
    @Ctx() ctx: Context,
    @Arg('input', () => ReopenArticleInput, INPUT) input: ReopenArticleInput,
  ): Promise<SettleArticlePayload> {
    return settledAnswer(ctx, await payload(input, () => reopenArticle(ctx, input)));
  }

  @FieldResolver(() => String, {
    description: 'As it was published, but for numbers of ID cards, phones and bank cards, which are hidden.',
  })
  title(@Root() article: UnmatchedArticle): string {
    return masked(article.title);
  }

  @FieldResolver(() => Source, { description: 'The channel that it was captured from.' })
  source(@Ctx() ctx: Context, @Root() article: UnmatchedArticle): Promise<Source | null> {
    return sourceLoader(ctx).load(article.sourceId);
  }

  @FieldResolver(() => String, { description: 'How its text begins, plain, at most 160 characters.' })
  beginning(@Root() article: UnmatchedArticle): string {
    return beginningOf(article);
  }

  @FieldResolver(() => PageParticulars, {
    nullable: true,
    description: 'What its page says about itself; null where nothing is known of that.',
  })
  particulars(@Ctx() ctx: Context, @Root() article: UnmatchedArticle): Promise<PageParticulars | null> {
    return particularsLoader(ctx).load(article.id);
  }

  @FieldResolver(() => [ArticleSuggestion], { description: 'What it may be, likeliest first, at most three.' })
  suggestions(@Ctx() ctx: Context, @Root() article: UnmatchedArticle): Promise<ArticleSuggestion[]> {
    return suggestionsOf(ctx, article);
  }

  @FieldResolver(() => Boolean, { description: 'Whether the viewer may decide what it is.' })
  viewerCanAssign(@Ctx() ctx: Context, @Root() article: UnmatchedArticle): boolean {
    return reaches(ctx.viewer, Permission.DISCLOSURE_ASSIGN, article.sourceUnitPath);
  }
}
