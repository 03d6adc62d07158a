import { Arg, Ctx, FieldResolver, Mutation, Query, Resolver, Root } from 'type-graphql';
import { Permission } from '../../../core/access/permissions.js';
import { scopeOf } from '../../../core/access/scope.js';
import type { Ctx as Context } from '../../../core/feature.js';
import { payload } from '../../../core/graphql/user-errors.js';
import { Person } from '../../accounts/account.types.js';
import { personLoader } from '../../accounts/person.reads.js';
import { UnitName, unitNameLoader } from '../../units/unit-name.js';
import { DecideActInput, HandInActInput, ReplaceActInput, WaiveActInput } from '../asks/notice.asks.inputs.js';
import { Notice } from '../notice.entity.js';
import { noticeLoader } from '../notice.loader.js';
import { actSteps, readsWaiver } from './act.policy.js';
import { actById, actsFor } from './act.reads.js';
import { ActStep } from './act.rules.js';
import { decideAct, handInAct } from './act.service.js';
import { RequiredAct, RequiredActList, RequiredActPayload } from './act.types.js';
import { replaceAct, waiveAct } from './waive.service.js';

const INPUT = { description: 'What is asked; all faults are told at once.' } as const;
const accountOf = ({ viewer }: Context): string => viewer?.accountId ?? '';

@Resolver(() => RequiredAct)
export class RequiredActResolver {
  @Query(() => RequiredActList, {
    description: 'What the viewer is ordered to do 责令事项, and what was handed to them and waits for their word.',
  })
  async requiredActs(@Ctx() ctx: Context): Promise<RequiredActList> {
    scopeOf(ctx.viewer, Permission.NOTICE_READ);
    return { items: await actsFor(ctx.db, accountOf(ctx)) };
  }

  @Mutation(() => RequiredActPayload, { description: 'Hands in what was ordered. Only the person named.' })
  handInAct(
    @Ctx() ctx: Context,
    @Arg('input', () => HandInActInput, INPUT) input: HandInActInput,
  ): Promise<RequiredActPayload> {
    return after(ctx, input, () => handInAct(ctx, input));
  }

  @Mutation(() => RequiredActPayload, {
    description:
      'Accepts what was handed in, or returns it: a self-criticism by the leader to whom it was handed, everything else by who reviews answers.',
  })
  decideAct(
    @Ctx() ctx: Context,
    @Arg('input', () => DecideActInput, INPUT) input: DecideActInput,
  ): Promise<RequiredActPayload> {
    return after(ctx, input, () => decideAct(ctx, input));
  }

  @Mutation(() => RequiredActPayload, {
    description: 'Waives what was ordered 免除, so that the letter can end without it. Only who reviews answers.',
  })
  waiveAct(
    @Ctx() ctx: Context,
    @Arg('input', () => WaiveActInput, INPUT) input: WaiveActInput,
  ): Promise<RequiredActPayload> {
    return after(ctx, input, () => waiveAct(ctx, input));
  }

  @Mutation(() => RequiredActPayload, {
    description:
      'Orders of somebody else what was ordered of a person 改由他人完成: that one is waived; answers with the new one. Only who reviews answers.',
  })
  replaceAct(
    @Ctx() ctx: Context,
    @Arg('input', () => ReplaceActInput, INPUT) input: ReplaceActInput,
  ): Promise<RequiredActPayload> {
    return after(ctx, input, () => replaceAct(ctx, input));
  }

  @FieldResolver(() => Person, { description: 'Who is to do it.' })
  person(@Ctx() ctx: Context, @Root() act: RequiredAct): Promise<Person | null> {
    return personLoader(ctx).load(act.personId);
  }

  @FieldResolver(() => Person, { nullable: true, description: 'To whom a self-criticism is handed; null otherwise.' })
  async reader(@Ctx() ctx: Context, @Root() act: RequiredAct): Promise<Person | null> {
    return act.readerId ? personLoader(ctx).load(act.readerId) : null;
  }

  @FieldResolver(() => UnitName, { description: 'The unit that owes it: that of the person.' })
  unit(@Ctx() ctx: Context, @Root() act: RequiredAct): Promise<UnitName | null> {
    return unitNameLoader(ctx).load(act.unitId);
  }

  @FieldResolver(() => Notice, { nullable: true, description: 'The letter that orders it; null: not for the viewer.' })
  notice(@Ctx() ctx: Context, @Root() act: RequiredAct): Promise<Notice | null> {
    return noticeLoader(ctx).load(act.noticeId);
  }

  @FieldResolver(() => String, {
    nullable: true,
    description: 'Why it was waived; null: it was not, or the viewer stands on neither side, as with a copy.',
  })
  async waivedReason(@Ctx() ctx: Context, @Root() act: RequiredAct): Promise<string | null> {
    if (act.waivedReason === null) return null;
    return readsWaiver(ctx.viewer, act, await noticeLoader(ctx).load(act.noticeId)) ? act.waivedReason : null;
  }

  @FieldResolver(() => [ActStep], { description: 'What the viewer may do with it now.' })
  async viewerCan(@Ctx() ctx: Context, @Root() act: RequiredAct): Promise<ActStep[]> {
    return actSteps(ctx.viewer, act, await noticeLoader(ctx).load(act.noticeId));
  }
}

async function after(ctx: Context, input: object, work: () => Promise<string>): Promise<RequiredActPayload> {
  const { value, errors } = await payload(input, work);
  return { act: value === null ? null : await actById(ctx.db, value, accountOf(ctx)), errors };
}
