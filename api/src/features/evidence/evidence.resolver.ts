import { Arg, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import { Permission } from '../../core/access/permissions.js';
import { scopeIf } from '../../core/access/scope.js';
import type { Ctx as Context } from '../../core/feature.js';
import { Disclosure } from '../disclosures/disclosure.types.js';
import { attachmentsLoader } from './attachment.reads.js';
import { PageAttachment } from './attachment.types.js';
import { canLook } from './evidence.policy.js';
import { KeptPage, PageEvidence, PageRevision } from './evidence.types.js';
import { evidenceLoader, findRevision, pageLoader, revisionTextLoader } from './revision.reads.js';

@Resolver(() => Disclosure)
export class DisclosureEvidenceResolver {
  @FieldResolver(() => PageEvidence, {
    nullable: true,
    description:
      'What is kept of the page that it was captured from; null when it was filled in, or nothing is kept yet.',
  })
  async evidence(@Ctx() ctx: Context, @Root() disclosure: Disclosure): Promise<PageEvidence | null> {
    return evidenceLoader(ctx).load(disclosure.id);
  }
}

@Resolver(() => PageEvidence)
export class EvidenceResolver {
  @FieldResolver(() => Boolean, {
    description: 'Whether the viewer may have it looked at again now; false for what a table brought.',
  })
  viewerCanLook(@Ctx() ctx: Context, @Root() evidence: PageEvidence): boolean {
    return evidence.lookable && canLook(ctx.viewer, evidence.unitPath);
  }

  @FieldResolver(() => [PageAttachment], {
    description:
      'Files that the page links to, or linked to, in page order; those that it still links to first. Of a page with more than 20 links, the first 20.',
  })
  async attachments(@Ctx() ctx: Context, @Root() { articleId }: PageEvidence): Promise<PageAttachment[]> {
    return (await attachmentsLoader(ctx).load(articleId)) ?? [];
  }

  @FieldResolver(() => Boolean, { description: 'Whether the viewer may read its pages and files as they came.' })
  viewerCanDownload(@Ctx() ctx: Context, @Root() evidence: PageEvidence): boolean {
    return canLook(ctx.viewer, evidence.unitPath);
  }
}

@Resolver(() => PageRevision)
export class RevisionResolver {
  @Query(() => PageRevision, {
    nullable: true,
    description:
      "A revision of a page; null when there is none of an entry in the viewer's scope, or of an item that the viewer's unit leads.",
  })
  pageRevision(
    @Ctx() ctx: Context,
    @Arg('id', () => ID, { description: 'Of the revision.' }) id: string,
  ): Promise<PageRevision | null> {
    const { DISCLOSURE_READ, FIRST_CHECK } = Permission;
    return findRevision(
      ctx.db,
      { disclosure: scopeIf(ctx.viewer, DISCLOSURE_READ), lead: scopeIf(ctx.viewer, FIRST_CHECK) },
      id,
    );
  }

  @FieldResolver(() => String, {
    nullable: true,
    description:
      'What was published, as plain text, a line for each paragraph and row; what is personal is hidden. Null where it was gone, and once erased.',
  })
  text(@Ctx() ctx: Context, @Root() { id }: PageRevision): Promise<string | null> {
    return revisionTextLoader(ctx).load(id);
  }

  @FieldResolver(() => [KeptPage], { description: 'The pages that it stood on, in order; empty where it was gone.' })
  async pages(@Ctx() ctx: Context, @Root() { erased, hashes }: PageRevision): Promise<KeptPage[]> {
    const found = await Promise.all(hashes.map((hash) => pageLoader(ctx).load(hash)));
    // one that another article stands on as well is kept for that one, not for this
    return found.filter((page) => page !== null).map((page) => ({ ...page, erased: page.erased || erased }));
  }

  @FieldResolver(() => PageRevision, {
    nullable: true,
    description: 'The last one before it that could be read: what it is compared with. Null for the first.',
  })
  before(@Root() { last }: PageRevision): PageRevision | null {
    return last;
  }
}
