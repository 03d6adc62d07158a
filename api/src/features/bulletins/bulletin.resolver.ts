import { Arg, Ctx, FieldResolver, ID, Int, Mutation, Query, Resolver, Root } from 'type-graphql';
import { Permission } from '../../core/access/permissions.js';
import { scopeOf } from '../../core/access/scope.js';
import type { Ctx as Context } from '../../core/feature.js';
import { payload } from '../../core/graphql/user-errors.js';
import { checkPage } from '../../core/paging.js';
import { Person } from '../accounts/account.types.js';
import { personLoader } from '../accounts/person.reads.js';
import { Notice } from '../notices/notice.entity.js';
import { noticeLoader } from '../notices/notice.loader.js';
import { UnitName, unitNameLoader } from '../units/unit-name.js';
import { approversFor } from './approvers.reads.js';
import {
  BulletinFilter,
  BulletinReasonInput,
  BulletinStepInput,
  DraftBulletinInput,
  EditBulletinInput,
} from './bulletin.inputs.js';
import { isIssuingSide, mayDo } from './bulletin.policy.js';
import { casesOf, countBulletins, eventsOf, findBulletin, listBulletins } from './bulletin.reads.js';
import { BulletinAction, BulletinScope, nextState, refusalOf } from './bulletin.rules.js';
import {
  bulletinAfter,
  draftBulletin,
  editBulletin,
  publishBulletin,
  returnBulletin,
  submitBulletin,
  withdrawBulletin,
} from './bulletin.service.js';
import {
  Bulletin,
  BulletinAbility,
  BulletinCase,
  BulletinEvent,
  BulletinList,
  BulletinPayload,
} from './bulletin.types.js';

const INPUT = { description: 'What is asked; all faults are told at once.' } as const;

async function after<Input extends object>(
  ctx: Context,
  input: Input,
  work: (ctx: Context, input: Input) => Promise<string>,
): Promise<BulletinPayload> {
  const { value, errors } = await payload(input, () => work(ctx, input));
  return { bulletin: value === null ? null : await bulletinAfter(ctx, value), errors };
}

@Resolver()
export class BulletinsResolver {
  @Query(() => BulletinList, {
    description:
      'Bulletins that the viewer sees: drafts of the own commission, and what was published in the district.',
  })
  async bulletins(
    @Ctx() ctx: Context,
    @Arg('filter', () => BulletinFilter, {
      nullable: true,
      description: 'Narrows the list; without it, all of the scope.',
    })
    filter: BulletinFilter | null,
    @Arg('skip', () => Int, { defaultValue: 0, description: 'Rows to leave out, at most 10,000.' }) skip: number,
    @Arg('take', () => Int, { defaultValue: 20, description: 'Rows at most, 1 to 200.' }) take: number,
  ): Promise<BulletinList> {
    const scope = scopeOf(ctx.viewer, Permission.BULLETIN_READ);
    const asked = { viewer: ctx.viewer, filter };
    const items = await listBulletins(ctx.db, scope, { ...asked, page: checkPage({ skip, take }) });
    return { items, totalItems: await countBulletins(ctx.db, scope, asked) };
  }

  @Query(() => Bulletin, { nullable: true, description: 'A bulletin; null when there is none that the viewer sees.' })
  bulletin(
    @Ctx() ctx: Context,
    @Arg('id', () => ID, { description: 'Of the record.' }) id: string,
  ): Promise<Bulletin | null> {
    return findBulletin(ctx.db, scopeOf(ctx.viewer, Permission.BULLETIN_READ), id);
  }

  @Query(() => [Person], {
    description: 'The leaders who may approve a bulletin of this scope: public ones the principal leader.',
  })
  bulletinApprovers(
    @Ctx() ctx: Context,
    @Arg('scope', () => BulletinScope, { description: 'Who it is for.' }) scope: BulletinScope,
  ): Promise<Person[]> {
    return approversFor(ctx.db, scopeOf(ctx.viewer, Permission.BULLETIN_DRAFT), scope);
  }

  @Mutation(() => BulletinPayload, { description: 'Drafts a bulletin. Needs BULLETIN_DRAFT.' })
  draftBulletin(@Ctx() ctx: Context, @Arg('input', () => DraftBulletinInput, INPUT) input: DraftBulletinInput) {
    return after(ctx, input, draftBulletin);
  }

  @Mutation(() => BulletinPayload, { description: 'Changes a draft. Needs BULLETIN_DRAFT.' })
  editBulletin(@Ctx() ctx: Context, @Arg('input', () => EditBulletinInput, INPUT) input: EditBulletinInput) {
    return after(ctx, input, editBulletin);
  }

  @Mutation(() => BulletinPayload, { description: 'Asks the leader named to approve. Needs BULLETIN_DRAFT.' })
  submitBulletin(@Ctx() ctx: Context, @Arg('input', () => BulletinStepInput, INPUT) input: BulletinStepInput) {
    return after(ctx, input, submitBulletin);
  }

  @Mutation(() => BulletinPayload, { description: 'Sends a draft back to its drafter. Only the leader named.' })
  returnBulletin(@Ctx() ctx: Context, @Arg('input', () => BulletinReasonInput, INPUT) input: BulletinReasonInput) {
    return after(ctx, input, returnBulletin);
  }

  @Mutation(() => BulletinPayload, {
    description:
      'Approves a bulletin: it is numbered and published. Only the leader named; public ones the principal leader.',
  })
  publishBulletin(@Ctx() ctx: Context, @Arg('input', () => BulletinStepInput, INPUT) input: BulletinStepInput) {
    return after(ctx, input, publishBulletin);
  }

  @Mutation(() => BulletinPayload, {
    description: 'Takes a bulletin back: the office before it is published, the leader who approved it afterwards.',
  })
  withdrawBulletin(@Ctx() ctx: Context, @Arg('input', () => BulletinReasonInput, INPUT) input: BulletinReasonInput) {
    return after(ctx, input, withdrawBulletin);
  }
}

@Resolver(() => Bulletin)
export class BulletinFieldsResolver {
  @FieldResolver(() => [BulletinCase], { description: 'Its cases, in order.' })
  cases(@Ctx() ctx: Context, @Root() { id }: Bulletin): Promise<BulletinCase[]> {
    return casesOf(ctx.db, id);
  }

  @FieldResolver(() => UnitName, { description: 'In whose name: the commission.' })
  issuer(@Ctx() ctx: Context, @Root() { issuerId }: Bulletin): Promise<UnitName | null> {
    return unitNameLoader(ctx).load(issuerId);
  }

  @FieldResolver(() => Person, { description: 'Who drafted it.' })
  drafter(@Ctx() ctx: Context, @Root() { drafterId }: Bulletin): Promise<Person | null> {
    return personLoader(ctx).load(drafterId);
  }

  @FieldResolver(() => Person, { description: 'The leader named.' })
  approver(@Ctx() ctx: Context, @Root() { approverId }: Bulletin): Promise<Person | null> {
    return personLoader(ctx).load(approverId);
  }

  @FieldResolver(() => [BulletinEvent], {
    description: 'What happened with it, oldest first. Empty but for the issuing side.',
  })
  async timeline(@Ctx() ctx: Context, @Root() { id, issuerPath }: Bulletin): Promise<BulletinEvent[]> {
    return isIssuingSide(ctx.viewer, issuerPath) ? eventsOf(ctx.db, id) : [];
  }

  @FieldResolver(() => [BulletinAbility], { description: 'What the viewer may do to it and, if not now, why.' })
  viewerCan(@Ctx() ctx: Context, @Root() bulletin: Bulletin): BulletinAbility[] {
    return Object.values(BulletinAction)
      .filter((action) => mayDo(ctx.viewer, action, bulletin))
      .map((action) => ({
        action,
        allowed: nextState(bulletin.state, action) !== null,
        reason: refusalOf(bulletin.state, action),
      }));
  }
}

@Resolver(() => BulletinCase)
export class BulletinCaseResolver {
  @FieldResolver(() => UnitName, { description: 'The unit that it is about.' })
  unit(@Ctx() ctx: Context, @Root() { unitId }: BulletinCase): Promise<UnitName | null> {
    return unitNameLoader(ctx).load(unitId);
  }

  @FieldResolver(() => ID, {
    nullable: true,
    description: 'The letter that it comes of; null: none, or not for the viewer.',
  })
  async noticeId(@Ctx() ctx: Context, @Root() { noticeId }: BulletinCase): Promise<string | null> {
    const seen: Notice | null = noticeId ? await noticeLoader(ctx).load(noticeId) : null;
    return seen?.id ?? null;
  }
}

@Resolver(() => BulletinEvent)
export class BulletinEventResolver {
  @FieldResolver(() => Person, { description: 'Who did it.' })
  actor(@Ctx() ctx: Context, @Root() { accountId }: BulletinEvent): Promise<Person | null> {
    return personLoader(ctx).load(accountId);
  }
}
