import { Arg, Ctx, Field, FieldResolver, ID, Int, Mutation, ObjectType, Query, Resolver, Root } from 'type-graphql';
import { Permission } from '../../core/access/permissions.js';
import { scopeOf } from '../../core/access/scope.js';
import { readBusinessMoment } from '../../core/clocks.js';
import type { Ctx as Context } from '../../core/feature.js';
import { type Payload, payload } from '../../core/graphql/user-errors.js';
import { checkPage } from '../../core/paging.js';
import { beginFiling } from './filing.begin.js';
import {
  BeginFilingInput,
  FileNilInput,
  PassFilingInput,
  RecallFilingInput,
  ReturnFilingInput,
  SaveFilingInput,
  SubmitFilingInput,
} from './filing.inputs.js';
import { countFilings, type FilingFilter, findFiling, listFilings } from './filing.reads.js';
import { FilingState } from './filing.rules.js';
import { fileNil, saveFiling, submitFiling } from './filing.service.js';
import { Filing, FilingPayload } from './filing.types.js';
import { passFiling, recallFiling, returnFiling } from './review.service.js';

const ASKED = 'What is asked; all faults are told at once.';

@ObjectType({ description: 'A page of filings.' })
class FilingList {
  @Field(() => [Filing], { description: 'This page of them.' })
  items!: Filing[];

  @Field(() => Int, { description: 'How many there are in all.' })
  totalItems!: number;

  filter!: FilingFilter;
}

@Resolver(() => FilingList)
export class FilingListResolver {
  @Query(() => FilingList, {
    description:
      'Filings of the units that the viewer fills in for, what was submitted first first. Needs FILING_WRITE.',
  })
  async filings(
    @Ctx() ctx: Context,
    @Arg('state', () => FilingState, { nullable: true, description: 'Only those that stand there.' })
    state: FilingState | null,
    @Arg('under', () => ID, { nullable: true, description: 'This unit and all below it.' }) under: string | null,
    @Arg('skip', () => Int, { defaultValue: 0, description: 'Rows to leave out, at most 10,000.' }) skip: number,
    @Arg('take', () => Int, { defaultValue: 20, description: 'Rows at most, 1 to 200.' }) take: number,
  ) {
    const scope = scopeOf(ctx.viewer, Permission.FILING_WRITE);
    const filter = { state: state ?? null, under: under ?? null };
    const { today } = await readBusinessMoment(ctx.db);
    return { filter, items: await listFilings(ctx, scope, { filter, page: checkPage({ skip, take }), today }) };
  }

  @FieldResolver()
  totalItems(@Ctx() ctx: Context, @Root() list: FilingList): Promise<number> {
    return countFilings(ctx.db, scopeOf(ctx.viewer, Permission.FILING_WRITE), list.filter);
  }
}

async function answer(ctx: Context, { value, errors }: Payload<string>): Promise<FilingPayload> {
  return { filing: value ? await seen(ctx, value) : null, errors };
}

async function seen(ctx: Context, id: string): Promise<Filing | null> {
  const { today } = await readBusinessMoment(ctx.db);
  return findFiling(ctx, scopeOf(ctx.viewer, Permission.FILING_WRITE), id, today);
}

@Resolver(() => Filing)
export class FilingResolver {
  @Query(() => Filing, {
    nullable: true,
    description: 'A filing; null when it is of no unit that the viewer fills in for. Needs FILING_WRITE.',
  })
  filing(
    @Ctx() ctx: Context,
    @Arg('id', () => ID, { description: 'Of the record.' }) id: string,
  ): Promise<Filing | null> {
    return seen(ctx, id);
  }

  @Mutation(() => FilingPayload, {
    description:
      'Begins to fill in what is owed from its template; what was begun already goes on. Needs FILING_WRITE over the unit.',
  })
  async beginFiling(
    @Ctx() ctx: Context,
    @Arg('input', () => BeginFilingInput, { description: ASKED }) input: BeginFilingInput,
  ): Promise<FilingPayload> {
    return answer(ctx, await payload(input, () => beginFiling(ctx, input.obligationId)));
  }

  @Mutation(() => FilingPayload, {
    description: 'Keeps what is typed as a draft, whatever it is worth yet. Needs FILING_WRITE over the unit.',
  })
  async saveFiling(
    @Ctx() ctx: Context,
    @Arg('input', () => SaveFilingInput, { description: ASKED }) input: SaveFilingInput,
  ): Promise<FilingPayload> {
    return answer(ctx, await payload(input, () => saveFiling(ctx, input)));
  }

  @Mutation(() => FilingPayload, {
    description:
      'Submits what was filled in to the township, or publishes it where none reviews it. Needs FILING_WRITE over the unit.',
  })
  async submitFiling(
    @Ctx() ctx: Context,
    @Arg('input', () => SubmitFilingInput, { description: ASKED }) input: SubmitFilingInput,
  ): Promise<FilingPayload> {
    return answer(ctx, await payload(input, () => submitFiling(ctx, input)));
  }

  @Mutation(() => FilingPayload, {
    description: 'A nil return 本期无发生, submitted or published at once. Needs FILING_WRITE over the unit.',
  })
  async fileNil(
    @Ctx() ctx: Context,
    @Arg('input', () => FileNilInput, { description: ASKED }) input: FileNilInput,
  ): Promise<FilingPayload> {
    return answer(ctx, await payload(input, () => fileNil(ctx, input)));
  }

  @Mutation(() => FilingPayload, {
    description:
      'Takes back what was submitted or, on the same day and where no township passed it, published: it is a draft again. Needs FILING_WRITE over the unit.',
  })
  async recallFiling(
    @Ctx() ctx: Context,
    @Arg('input', () => RecallFilingInput, { description: ASKED }) input: RecallFilingInput,
  ): Promise<FilingPayload> {
    return answer(ctx, await payload(input, () => recallFiling(ctx, input)));
  }

  @Mutation(() => FilingPayload, {
    description:
      'Passes what a village submitted: it is published and counts, by the day of its submission. Needs FILING_REVIEW above the unit, and no hand in it.',
  })
  async passFiling(
    @Ctx() ctx: Context,
    @Arg('input', () => PassFilingInput, { description: ASKED }) input: PassFilingInput,
  ): Promise<FilingPayload> {
    return answer(ctx, await payload(input, () => passFiling(ctx, input)));
  }

  @Mutation(() => FilingPayload, {
    description:
      'Sends back what a village submitted, with a reason. Needs FILING_REVIEW above the unit, and no hand in it.',
  })
  async returnFiling(
    @Ctx() ctx: Context,
    @Arg('input', () => ReturnFilingInput, { description: ASKED }) input: ReturnFilingInput,
  ): Promise<FilingPayload> {
    return answer(ctx, await payload(input, () => returnFiling(ctx, input)));
  }
}
