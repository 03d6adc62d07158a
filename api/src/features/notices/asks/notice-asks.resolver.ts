import { Arg, Ctx, Mutation, Query, Resolver } from 'type-graphql';
import { Permission } from '../../../core/access/permissions.js';
import { scopeOf } from '../../../core/access/scope.js';
import type { Ctx as Context } from '../../../core/feature.js';
import { payload } from '../../../core/graphql/user-errors.js';
import { present } from '../../../core/loaders.js';
import { Person } from '../../accounts/account.types.js';
import { UnitName, unitNameLoader } from '../../units/unit-name.js';
import { takeOnNotice } from '../answers/answer.service.js';
import { AnswerDraftPayload } from '../answers/answer.types.js';
import { saveAnswerDraft } from '../answers/answer-draft.service.js';
import { answer } from '../answers/notice.answered.js';
import { NoticePayload } from '../notice.types.js';
import { desksFor } from '../sides/desk.reads.js';
import { handOverNotice, instructNotice } from '../sides/desk.service.js';
import { answerDraftOf } from '../sides/notice.sides.reads.js';
import { actPeopleOf, approversOf, countersignersOf, issuersAt } from '../signing/signers.reads.js';
import { countersignNotice, registerNotice } from '../signing/signing.service.js';
import { askExtension, decideExtension, decideObjection, objectToNotice } from './asks.service.js';
import {
  AskExtensionInput,
  CountersignNoticeInput,
  DecideExtensionInput,
  DecideObjectionInput,
  HandOverNoticeInput,
  InstructNoticeInput,
  ObjectToNoticeInput,
  RegisterNoticeInput,
  SaveAnswerDraftInput,
  TakeOnNoticeInput,
} from './notice.asks.inputs.js';

const INPUT = { description: 'What is asked; all faults are told at once.' } as const;

/** Paths of the units in which the viewer drafts. */
const deskPaths = ({ viewer }: Context): readonly string[] => {
  const seats = new Set(
    viewer?.grants.flatMap(({ permission, unitId }) => (permission === Permission.NOTICE_DRAFT ? unitId : [])),
  );
  return viewer?.posts.flatMap(({ unitId, unitPath }) => (seats.has(unitId) ? unitPath : [])) ?? [];
};

/** Who and what a letter can name. */
@Resolver()
export class NoticeChoiceResolver {
  @Query(() => [Person], {
    description: 'The leaders who may approve a letter of the desks at which the viewer drafts.',
  })
  approvers(@Ctx() ctx: Context): Promise<Person[]> {
    return approversOf(ctx.db, { deskPaths: deskPaths(ctx) });
  }

  @Query(() => [Person], { description: 'Who may be asked to countersign a letter 会签.' })
  countersigners(@Ctx() ctx: Context): Promise<Person[]> {
    return countersignersOf(ctx.db, { deskPaths: deskPaths(ctx) });
  }

  @Query(() => [Person], {
    description:
      'Who can be ordered to do something in a letter to these units: their people, and the team that sits in them. Units out of reach are left out.',
  })
  async actPeople(
    @Ctx() ctx: Context,
    @Arg('unitIds', () => [String], { description: 'The addressees; at most 150.' }) unitIds: string[],
  ): Promise<Person[]> {
    const { viewer } = ctx;
    const permission = viewer?.permissions.has(Permission.NOTICE_DRAFT)
      ? Permission.NOTICE_DRAFT
      : Permission.NOTICE_REVIEW;
    return actPeopleOf(ctx.db, scopeOf(viewer, permission), unitIds.slice(0, 150));
  }

  @Query(() => [UnitName], { description: 'Desks that can take a letter over from the desks of the viewer.' })
  async desks(@Ctx() ctx: Context): Promise<UnitName[]> {
    const found = await desksFor(
      ctx.db,
      await issuersAt(ctx.db, ctx.viewer?.posts.map(({ unitPath }) => unitPath) ?? []),
    );
    return present(await unitNameLoader(ctx).loadMany(found.map(({ id }) => id)));
  }
}

/** Steps between the two sides, beside the letter's way from draft to end. */
@Resolver()
export class NoticeAsksResolver {
  @Mutation(() => NoticePayload, { description: 'Countersigns 会签. Only those asked to.' })
  countersignNotice(
    @Ctx() ctx: Context,
    @Arg('input', () => CountersignNoticeInput, INPUT) input: CountersignNoticeInput,
  ): Promise<NoticePayload> {
    return answer(ctx, input, countersignNotice);
  }

  @Mutation(() => NoticePayload, {
    description:
      'Registers the official number and the sealed scan of the paper. Needs NOTICE_DRAFT; for the letters to all addressees.',
  })
  registerNotice(
    @Ctx() ctx: Context,
    @Arg('input', () => RegisterNoticeInput, INPUT) input: RegisterNoticeInput,
  ): Promise<NoticePayload> {
    return answer(ctx, input, registerNotice);
  }

  @Mutation(() => NoticePayload, {
    description: 'Takes a letter on 接办, or gives it to a colleague. Needs NOTICE_RECEIVE in the unit addressed.',
  })
  takeOnNotice(
    @Ctx() ctx: Context,
    @Arg('input', () => TakeOnNoticeInput, INPUT) input: TakeOnNoticeInput,
  ): Promise<NoticePayload> {
    return answer(ctx, input, takeOnNotice);
  }

  @Mutation(() => NoticePayload, {
    description: 'Asks for a later day for the answer 申请延期. Needs NOTICE_ANSWER in the unit addressed.',
  })
  askExtension(
    @Ctx() ctx: Context,
    @Arg('input', () => AskExtensionInput, INPUT) input: AskExtensionInput,
  ): Promise<NoticePayload> {
    return answer(ctx, input, askExtension);
  }

  @Mutation(() => NoticePayload, {
    description:
      'Grants or refuses a later day; what is owed follows it. Needs NOTICE_REVIEW; never the unit addressed.',
  })
  decideExtension(
    @Ctx() ctx: Context,
    @Arg('input', () => DecideExtensionInput, INPUT) input: DecideExtensionInput,
  ): Promise<NoticePayload> {
    return answer(ctx, input, decideExtension);
  }

  @Mutation(() => NoticePayload, {
    description: 'Objects to a letter or to what became of it 提出异议. Needs NOTICE_ANSWER in the unit addressed.',
  })
  objectToNotice(
    @Ctx() ctx: Context,
    @Arg('input', () => ObjectToNoticeInput, INPUT) input: ObjectToNoticeInput,
  ): Promise<NoticePayload> {
    return answer(ctx, input, objectToNotice);
  }

  @Mutation(() => NoticePayload, {
    description:
      'Decides an objection: upheld, the letter is taken back; otherwise it stands where it stood. Only the leader who issued it.',
  })
  decideObjection(
    @Ctx() ctx: Context,
    @Arg('input', () => DecideObjectionInput, INPUT) input: DecideObjectionInput,
  ): Promise<NoticePayload> {
    return answer(ctx, input, decideObjection);
  }

  @Mutation(() => NoticePayload, {
    description: "Enters a leader's instruction 领导批示. Needs NOTICE_INSTRUCT: the leader or a secretary.",
  })
  instructNotice(
    @Ctx() ctx: Context,
    @Arg('input', () => InstructNoticeInput, INPUT) input: InstructNoticeInput,
  ): Promise<NoticePayload> {
    return answer(ctx, input, instructNotice);
  }

  @Mutation(() => NoticePayload, {
    description:
      'Hands a letter to another desk of the same body 移交承办. Needs NOTICE_DRAFT, or to be the leader named.',
  })
  handOverNotice(
    @Ctx() ctx: Context,
    @Arg('input', () => HandOverNoticeInput, INPUT) input: HandOverNoticeInput,
  ): Promise<NoticePayload> {
    return answer(ctx, input, handOverNotice);
  }

  @Mutation(() => AnswerDraftPayload, {
    description:
      'Keeps what is being typed as an answer, for all of the unit: a reporter drafts, the head signs. Needs NOTICE_RECEIVE or NOTICE_ANSWER there.',
  })
  async saveAnswerDraft(
    @Ctx() ctx: Context,
    @Arg('input', () => SaveAnswerDraftInput, INPUT) input: SaveAnswerDraftInput,
  ): Promise<AnswerDraftPayload> {
    const { value, errors } = await payload(input, () => saveAnswerDraft(ctx, input));
    return { draft: value === null ? null : await answerDraftOf(ctx.db, value), errors };
  }
}
