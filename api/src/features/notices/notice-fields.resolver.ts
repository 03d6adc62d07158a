import { Ctx, FieldResolver, ID, Resolver, Root } from 'type-graphql';
import { Permission } from '../../core/access/permissions.js';
import { scopeOf } from '../../core/access/scope.js';
import type { Ctx as Context } from '../../core/feature.js';
import { loaderOf, present } from '../../core/loaders.js';
import { Person } from '../accounts/account.types.js';
import { personLoader } from '../accounts/person.reads.js';
import { Finding } from '../findings/finding.types.js';
import { obligationLoader } from '../obligations/obligation.reads.js';
import { Fulfilment, Obligation } from '../obligations/obligation.types.js';
import { UnitName, unitNameLoader } from '../units/unit-name.js';
import { AnswerReview, NoticeAnswer } from './answers/answer.types.js';
import {
  answerObligationIds,
  answersOf,
  copyIdsOf,
  eventsOf,
  noticeIdsOfAnswers,
  problemsOf,
  statesSince,
  stepsOf,
} from './notice.details.js';
import { Notice } from './notice.entity.js';
import { noticeLoader } from './notice.loader.js';
import { mayDo, sideOf } from './notice.policy.js';
import { type NoticeRow, openNoticeIds } from './notice.reads.js';
import { MOVES, NoticeAction, refusalOf, targetOf } from './notice.rules.js';
import { NoticeAbility, NoticeEvent, NoticeProblem, NoticeStep } from './notice.types.js';

const eventsFor = (ctx: Context, notice: NoticeRow): Promise<NoticeEvent[]> =>
  eventsOf(ctx.db, notice, sideOf(ctx.viewer, notice));

@Resolver(() => Notice)
export class NoticeFieldsResolver {
  @FieldResolver(() => [NoticeProblem], { description: 'What it names, in order.' })
  problems(@Ctx() ctx: Context, @Root() notice: NoticeRow): Promise<NoticeProblem[]> {
    return problemsOf(ctx.db, notice.id);
  }

  @FieldResolver(() => UnitName, { description: 'In whose name it is written: the commission, not one of its rooms.' })
  issuer(@Ctx() ctx: Context, @Root() notice: NoticeRow): Promise<UnitName | null> {
    return unitNameLoader(ctx).load(notice.issuerId);
  }

  @FieldResolver(() => UnitName, { description: 'The room that drafts it and reviews the answer 承办.' })
  desk(@Ctx() ctx: Context, @Root() notice: NoticeRow): Promise<UnitName | null> {
    return unitNameLoader(ctx).load(notice.deskId);
  }

  @FieldResolver(() => UnitName, { description: 'Who is written to.' })
  addressee(@Ctx() ctx: Context, @Root() notice: NoticeRow): Promise<UnitName | null> {
    return unitNameLoader(ctx).load(notice.addresseeId);
  }

  @FieldResolver(() => [UnitName], { description: 'Who gets a copy 抄送.' })
  async copies(@Ctx() ctx: Context, @Root() notice: NoticeRow): Promise<UnitName[]> {
    const ids = await copyIdsOf(ctx.db, notice.id);
    return present(await unitNameLoader(ctx).loadMany(ids));
  }

  @FieldResolver(() => Person, { description: 'Who drafted it.' })
  drafter(@Ctx() ctx: Context, @Root() notice: NoticeRow): Promise<Person | null> {
    return personLoader(ctx).load(notice.drafterId);
  }

  @FieldResolver(() => Person, { description: 'The leader whose turn it is; from the issue on the one who issued it.' })
  approver(@Ctx() ctx: Context, @Root() notice: NoticeRow): Promise<Person | null> {
    return personLoader(ctx).load(notice.approverId);
  }

  @FieldResolver(() => [NoticeStep], { description: 'The stages of its life, in order.' })
  async steps(@Ctx() ctx: Context, @Root() notice: NoticeRow): Promise<NoticeStep[]> {
    return stepsOf(notice.state, await eventsFor(ctx, notice));
  }

  @FieldResolver(() => [NoticeAnswer], { description: 'Oldest round first.' })
  answers(@Ctx() ctx: Context, @Root() notice: NoticeRow): Promise<NoticeAnswer[]> {
    return answersOf(ctx.db, notice.id);
  }

  @FieldResolver(() => [NoticeEvent], { description: 'Oldest first; for those addressed it begins with the issue.' })
  timeline(@Ctx() ctx: Context, @Root() notice: NoticeRow): Promise<NoticeEvent[]> {
    return eventsFor(ctx, notice);
  }

  @FieldResolver(() => Obligation, {
    nullable: true,
    description: 'The obligation to answer of this round; null before issue.',
  })
  async answerObligation(@Ctx() ctx: Context, @Root() notice: NoticeRow): Promise<Obligation | null> {
    const loader = loaderOf<string, string>(ctx, 'answerObligation', (ids) => answerObligationIds(ctx.db, ids));
    const id = await loader.load(notice.id);
    return id ? obligationLoader(ctx).load(id) : null;
  }

  @FieldResolver(() => Date, { description: 'Since when it stands where it stands. Business instant, UTC.' })
  async inStateSince(@Ctx() ctx: Context, @Root() notice: NoticeRow): Promise<Date> {
    const loader = loaderOf<string, Date>(ctx, 'inStateSince', (ids) => statesSince(ctx.db, ids));
    return (await loader.load(notice.id)) ?? notice.issuedAt ?? notice.draftedAt;
  }

  @FieldResolver(() => [NoticeAbility], { description: 'What the viewer may do to it and, if not now, why.' })
  viewerCan(@Ctx() ctx: Context, @Root() notice: NoticeRow): NoticeAbility[] {
    return Object.values(NoticeAction)
      .filter((action) => mayDo(ctx.viewer, action, notice))
      .map((action) => ({
        action,
        allowed: targetOf(notice.state, action) !== null,
        reason: refusalOf(notice.state, action),
      }));
  }

  @FieldResolver(() => String, {
    nullable: true,
    description: "Whose move it is: a unit's or a person's name; null when it is over.",
  })
  async moveOf(@Ctx() ctx: Context, @Root() notice: NoticeRow): Promise<string | null> {
    const mover = MOVES[notice.state];
    if (mover === null) return null;
    const personId = {
      APPROVER: notice.approverId,
      HANDLER: notice.handlerId,
      COUNTERSIGNER: notice.waitingSignerIds[0],
    };
    const named = mover === 'DESK' || mover === 'ADDRESSEE' ? null : personId[mover];
    if (named) return (await personLoader(ctx).load(named))?.name ?? null;
    const unitId = mover === 'DESK' ? notice.deskId : notice.addresseeId;
    return (await unitNameLoader(ctx).load(unitId))?.name ?? null;
  }
}

@Resolver(() => NoticeProblem)
export class NoticeProblemResolver {
  @FieldResolver(() => Obligation, {
    nullable: true,
    description: 'What it is about; null when no obligation is named.',
  })
  async obligation(@Ctx() ctx: Context, @Root() problem: NoticeProblem): Promise<Obligation | null> {
    return problem.obligationId ? obligationLoader(ctx).load(problem.obligationId) : null;
  }

  @FieldResolver(() => ID, {
    nullable: true,
    description: 'The finding that it is; null: it is none, or not for the viewer: units see no findings.',
  })
  findingId(@Ctx() ctx: Context, @Root() { findingId }: NoticeProblem): string | null {
    return ctx.viewer?.permissions.has(Permission.FINDING_READ) ? findingId : null;
  }

  @FieldResolver(() => UnitName, {
    nullable: true,
    description: 'The addressee that it is about, in a draft to several; null: all of them.',
  })
  async addressee(@Ctx() ctx: Context, @Root() problem: NoticeProblem): Promise<UnitName | null> {
    return problem.unitId ? unitNameLoader(ctx).load(problem.unitId) : null;
  }
}

@Resolver(() => NoticeAnswer)
export class NoticeAnswerResolver {
  @FieldResolver(() => Person, { description: 'Who signed it.' })
  by(@Ctx() ctx: Context, @Root() answer: NoticeAnswer): Promise<Person | null> {
    return personLoader(ctx).load(answer.accountId);
  }
}

@Resolver(() => AnswerReview)
export class AnswerReviewResolver {
  @FieldResolver(() => Person, { description: 'Who reviewed.' })
  by(@Ctx() ctx: Context, @Root() review: AnswerReview): Promise<Person | null> {
    return personLoader(ctx).load(review.reviewerId);
  }
}

@Resolver(() => NoticeEvent)
export class NoticeEventResolver {
  @FieldResolver(() => Person, { nullable: true, description: 'Who acted; null: nobody did it.' })
  async actor(@Ctx() ctx: Context, @Root() event: NoticeEvent): Promise<Person | null> {
    return event.accountId ? personLoader(ctx).load(event.accountId) : null;
  }
}

@Resolver(() => Obligation)
export class ObligationNoticeResolver {
  @FieldResolver(() => Notice, {
    nullable: true,
    description: 'The letter to be answered; null when it is no answer, or not for the viewer.',
  })
  async notice(@Ctx() ctx: Context, @Root() obligation: Obligation): Promise<Notice | null> {
    return obligation.noticeId ? noticeLoader(ctx).load(obligation.noticeId) : null;
  }

  @FieldResolver(() => Notice, {
    nullable: true,
    description: 'The newest letter under way that names it and that the viewer sees.',
  })
  async openNotice(@Ctx() ctx: Context, @Root() obligation: Obligation): Promise<Notice | null> {
    const { viewer } = ctx;
    if (!viewer?.permissions.has(Permission.NOTICE_READ)) return null;
    const ids = loaderOf<string, string>(ctx, 'openNotice', (keys) =>
      openNoticeIds(ctx.db, scopeOf(viewer, Permission.NOTICE_READ), keys),
    );
    const id = await ids.load(obligation.id);
    return id ? noticeLoader(ctx).load(id) : null;
  }
}

@Resolver(() => Finding)
export class FindingNoticeResolver {
  @FieldResolver(() => Notice, {
    nullable: true,
    description: 'The letter that carries it; null: none does, or it is not for the viewer.',
  })
  async notice(@Ctx() ctx: Context, @Root() { noticeId }: Finding): Promise<Notice | null> {
    return noticeId ? noticeLoader(ctx).load(noticeId) : null;
  }
}

@Resolver(() => Fulfilment)
export class FulfilmentNoticeResolver {
  @FieldResolver(() => Notice, {
    nullable: true,
    description: 'The letter that was answered; null when it was a disclosure.',
  })
  async notice(@Ctx() ctx: Context, @Root() fulfilment: Fulfilment): Promise<Notice | null> {
    const { answerId } = fulfilment;
    if (!answerId) return null;
    const ids = loaderOf<string, string>(ctx, 'noticeOfAnswer', (keys) => noticeIdsOfAnswers(ctx.db, keys));
    const id = await ids.load(answerId);
    return id ? noticeLoader(ctx).load(id) : null;
  }
}
