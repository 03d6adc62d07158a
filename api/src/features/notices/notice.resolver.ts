import { Arg, Ctx, Field, FieldResolver, ID, Int, Mutation, ObjectType, Query, Resolver, Root } from 'type-graphql';
import { Permission } from '../../core/access/permissions.js';
import { scopeOf } from '../../core/access/scope.js';
import type { Ctx as Context } from '../../core/feature.js';
import { checkPage } from '../../core/paging.js';
import { answerNotice, receiveNotice } from './answers/answer.service.js';
import { answer } from './answers/notice.answered.js';
import { closeNotice, passNotice, sendBackNotice } from './answers/review.service.js';
import { draftNotice, editNotice } from './drafts/draft.service.js';
import { Notice } from './notice.entity.js';
import { NoticeFilter, NoticeSort } from './notice.filters.js';
import {
  AnswerNoticeInput,
  ApproveNoticeInput,
  DraftNoticeInput,
  EditNoticeInput,
  NoticeReasonInput,
  NoticeStepInput,
  PassNoticeInput,
  SendBackNoticeInput,
} from './notice.inputs.js';
import { countNotices, findNotice, listNotices, type NoticeChoice } from './notice.reads.js';
import { NoticePayload } from './notice.types.js';
import { withdrawNotice } from './sides/desk.service.js';
import { approveNotice, issueNotice, returnNoticeDraft, submitNotice } from './signing/signing.service.js';
import { choiceOf } from './work/queue.reads.js';

@ObjectType({ description: 'A page of letters.' })
class NoticeList {
  @Field(() => [Notice], { description: 'This page of them.' })
  items!: Notice[];

  @Field(() => Int, { description: 'How many there are in all.' })
  totalItems!: number;

  which!: NoticeChoice;
}

@Resolver(() => NoticeList)
export class NoticeListResolver {
  @Query(() => NoticeList, {
    description: 'Letters that the viewer sees: those of the own office, and those issued to the own unit.',
  })
  async notices(
    @Ctx() ctx: Context,
    @Arg('filter', () => NoticeFilter, {
      nullable: true,
      description: 'Narrows the list; without it, all of the scope.',
    })
    filter: NoticeFilter | null,
    @Arg('sort', () => [NoticeSort], { nullable: true, description: 'Several keys, the first one first.' }) sort:
      | NoticeSort[]
      | null,
    @Arg('skip', () => Int, { defaultValue: 0, description: 'Rows to leave out, at most 10,000.' }) skip: number,
    @Arg('take', () => Int, { defaultValue: 20, description: 'Rows at most, 1 to 200.' }) take: number,
  ) {
    const scope = scopeOf(ctx.viewer, Permission.NOTICE_READ);
    const page = checkPage({ skip, take });
    const which = await choiceOf(ctx, scope, filter);
    return { which, items: await listNotices(ctx.db, scope, { ...which, sort: sort ?? [], page }) };
  }

  @FieldResolver()
  totalItems(@Ctx() ctx: Context, @Root() list: NoticeList): Promise<number> {
    return countNotices(ctx.db, scopeOf(ctx.viewer, Permission.NOTICE_READ), list.which);
  }
}

@Resolver()
export class NoticeResolver {
  @Query(() => Notice, { nullable: true, description: 'A letter; null when there is none that the viewer sees.' })
  notice(
    @Ctx() ctx: Context,
    @Arg('id', () => ID, { description: 'Of the record.' }) id: string,
  ): Promise<Notice | null> {
    return findNotice(ctx.db, scopeOf(ctx.viewer, Permission.NOTICE_READ), id);
  }

  @Mutation(() => NoticePayload, { description: 'Drafts a letter. Needs NOTICE_DRAFT.' })
  draftNotice(
    @Ctx() ctx: Context,
    @Arg('input', () => DraftNoticeInput, { description: 'What is asked; all faults are told at once.' })
    input: DraftNoticeInput,
  ) {
    return answer(ctx, input, draftNotice);
  }

  @Mutation(() => NoticePayload, { description: 'Changes a draft. Needs NOTICE_DRAFT.' })
  editNotice(
    @Ctx() ctx: Context,
    @Arg('input', () => EditNoticeInput, { description: 'What is asked; all faults are told at once.' })
    input: EditNoticeInput,
  ) {
    return answer(ctx, input, editNotice);
  }

  @Mutation(() => NoticePayload, { description: 'Asks the named leader to approve. Needs NOTICE_DRAFT.' })
  submitNotice(
    @Ctx() ctx: Context,
    @Arg('input', () => NoticeStepInput, { description: 'What is asked; all faults are told at once.' })
    input: NoticeStepInput,
  ) {
    return answer(ctx, input, submitNotice);
  }

  @Mutation(() => NoticePayload, {
    description: 'Sends a draft back to its drafter. Only the leader whose turn it is, or one asked to countersign.',
  })
  returnNoticeDraft(
    @Ctx() ctx: Context,
    @Arg('input', () => NoticeReasonInput, { description: 'What is asked; all faults are told at once.' })
    input: NoticeReasonInput,
  ) {
    return answer(ctx, input, returnNoticeDraft);
  }

  @Mutation(() => NoticePayload, {
    description:
      'Approves a letter; the last leader of the chain issues it with that. Only the leader whose turn it is, never the drafter.',
  })
  approveNotice(
    @Ctx() ctx: Context,
    @Arg('input', () => ApproveNoticeInput, { description: 'What is asked; all faults are told at once.' })
    input: ApproveNoticeInput,
  ) {
    return answer(ctx, input, approveNotice);
  }

  @Mutation(() => NoticePayload, { description: 'Issues an approved letter with its number. Only the named approver.' })
  issueNotice(
    @Ctx() ctx: Context,
    @Arg('input', () => NoticeStepInput, { description: 'What is asked; all faults are told at once.' })
    input: NoticeStepInput,
  ) {
    return answer(ctx, input, issueNotice);
  }

  @Mutation(() => NoticePayload, {
    description: 'Confirms the receipt 签收. Needs NOTICE_RECEIVE in the unit addressed.',
  })
  receiveNotice(
    @Ctx() ctx: Context,
    @Arg('input', () => NoticeStepInput, { description: 'What is asked; all faults are told at once.' })
    input: NoticeStepInput,
  ) {
    return answer(ctx, input, receiveNotice);
  }

  @Mutation(() => NoticePayload, { description: 'Answers the round. Needs NOTICE_ANSWER in the unit addressed.' })
  answerNotice(
    @Ctx() ctx: Context,
    @Arg('input', () => AnswerNoticeInput, { description: 'What is asked; all faults are told at once.' })
    input: AnswerNoticeInput,
  ) {
    return answer(ctx, input, answerNotice);
  }

  @Mutation(() => NoticePayload, {
    description:
      'Verifies the answer and, unless told otherwise, closes the matter. Needs NOTICE_REVIEW; never the unit addressed.',
  })
  passNotice(
    @Ctx() ctx: Context,
    @Arg('input', () => PassNoticeInput, { description: 'What is asked; all faults are told at once.' })
    input: PassNoticeInput,
  ) {
    return answer(ctx, input, passNotice);
  }

  @Mutation(() => NoticePayload, {
    description: 'Sends an answer back for another round. Needs NOTICE_REVIEW; never the unit addressed.',
  })
  sendBackNotice(
    @Ctx() ctx: Context,
    @Arg('input', () => SendBackNoticeInput, { description: 'What is asked; all faults are told at once.' })
    input: SendBackNoticeInput,
  ) {
    return answer(ctx, input, sendBackNotice);
  }

  @Mutation(() => NoticePayload, { description: 'Closes a letter that has passed. Needs NOTICE_REVIEW.' })
  closeNotice(
    @Ctx() ctx: Context,
    @Arg('input', () => NoticeStepInput, { description: 'What is asked; all faults are told at once.' })
    input: NoticeStepInput,
  ) {
    return answer(ctx, input, closeNotice);
  }

  @Mutation(() => NoticePayload, {
    description: 'Takes a letter back: the office before the issue, the approver after it.',
  })
  withdrawNotice(
    @Ctx() ctx: Context,
    @Arg('input', () => NoticeReasonInput, { description: 'What is asked; all faults are told at once.' })
    input: NoticeReasonInput,
  ) {
    return answer(ctx, input, withdrawNotice);
  }
}
