import { Arg, Ctx, FieldResolver, ID, Int, Mutation, Query, Resolver, Root } from 'type-graphql';
import { Permission } from '../../core/access/permissions.js';
import { scopeOf } from '../../core/access/scope.js';
import type { Ctx as Context } from '../../core/feature.js';
import { payload } from '../../core/graphql/user-errors.js';
import { loaderOf } from '../../core/loaders.js';
import { checkPage } from '../../core/paging.js';
import { disclosureTextLoader } from '../disclosures/disclosure.reads.js';
import { Disclosure } from '../disclosures/disclosure.types.js';
import { PageEvidence } from '../evidence/evidence.types.js';
import { evidenceLoader } from '../evidence/revision.reads.js';
import { originLoader } from '../filings/filing.reads.js';
import { FilingOrigin } from '../filings/filing.types.js';
import { firstCheck } from './first-check.service.js';
import { FirstCheck, FirstCheckInput } from './first-check.types.js';
import { countLed, findLed, firstChecksOf, listLed } from './led.reads.js';
import { FirstCheckPayload, LedDisclosure, LedDisclosureFilter, LedDisclosureList } from './led.types.js';

/** What lead departments see of the items that they lead, and what they say of it. */
@Resolver(() => LedDisclosure)
export class LedDisclosureResolver {
  @Query(() => LedDisclosureList, {
    description: "Entries of the items that the viewer's unit leads, of all units, newest first. Needs FIRST_CHECK.",
  })
  async ledDisclosures(
    @Ctx() ctx: Context,
    @Arg('filter', () => LedDisclosureFilter, {
      nullable: true,
      description: 'Narrows the list; without it, all of them.',
    })
    filter: LedDisclosureFilter | null,
    @Arg('skip', () => Int, { defaultValue: 0, description: 'Rows to leave out, at most 10,000.' }) skip: number,
    @Arg('take', () => Int, { defaultValue: 20, description: 'Rows at most, 1 to 200.' }) take: number,
  ): Promise<LedDisclosureList> {
    const lead = scopeOf(ctx.viewer, Permission.FIRST_CHECK);
    const page = checkPage({ skip, take });
    return { items: await listLed(ctx.db, lead, { filter, page }), totalItems: await countLed(ctx.db, lead, filter) };
  }

  @Query(() => LedDisclosure, {
    nullable: true,
    description: "An entry of an item that the viewer's unit leads; null when there is none.",
  })
  ledDisclosure(
    @Ctx() ctx: Context,
    @Arg('id', () => ID, { description: 'Of the record.' }) id: string,
  ): Promise<LedDisclosure | null> {
    return findLed(ctx.db, scopeOf(ctx.viewer, Permission.FIRST_CHECK), id);
  }

  @Mutation(() => FirstCheckPayload, {
    description:
      'Checks an entry first 初审, or anew; what is wrong is proposed to the office as a finding. Needs FIRST_CHECK over the lead department of its item.',
  })
  async recordFirstCheck(
    @Ctx() ctx: Context,
    @Arg('input', () => FirstCheckInput, { description: 'What is asked; all faults are told at once.' })
    input: FirstCheckInput,
  ): Promise<FirstCheckPayload> {
    const { value, errors } = await payload(input, () => firstCheck(ctx, input));
    const lead = scopeOf(ctx.viewer, Permission.FIRST_CHECK);
    return { disclosure: value === null ? null : await findLed(ctx.db, lead, value), errors };
  }

  @FieldResolver(() => String, { description: 'What was published, as plain text, masked as its title is.' })
  async text(@Ctx() ctx: Context, @Root() disclosure: LedDisclosure): Promise<string | null> {
    return disclosureTextLoader(ctx).load(disclosure.id);
  }

  @FieldResolver(() => PageEvidence, {
    nullable: true,
    description:
      'What is kept of the page that it was captured from; null when it was filled in, or nothing is kept yet.',
  })
  evidence(@Ctx() ctx: Context, @Root() disclosure: LedDisclosure): Promise<PageEvidence | null> {
    return evidenceLoader(ctx).load(disclosure.id);
  }

  @FieldResolver(() => FilingOrigin, {
    nullable: true,
    description: 'How it came to be filled in, with its photos; null when it was captured.',
  })
  async filing(@Ctx() ctx: Context, @Root() { filingId }: LedDisclosure): Promise<FilingOrigin | null> {
    return filingId ? originLoader(ctx).load(filingId) : null;
  }
}

@Resolver(() => Disclosure)
export class FirstCheckResolver {
  @FieldResolver(() => FirstCheck, {
    nullable: true,
    description:
      'By the lead department of its item; null while it has not, and where the viewer does not see findings.',
  })
  firstCheck(@Ctx() ctx: Context, @Root() disclosure: Disclosure): Promise<FirstCheck | null> {
    return loaderOf<string, FirstCheck>(ctx, 'firstChecks', (ids) =>
      firstChecksOf(ctx.db, scopeOf(ctx.viewer, Permission.FINDING_READ), ids),
    ).load(disclosure.id);
  }
}
