import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { Permission } from '../../../core/access/permissions.js';
import { reaches } from '../../../core/access/scope.js';
import type { Ctx as Context } from '../../../core/feature.js';
import { Person } from '../../accounts/account.types.js';
import { personLoader } from '../../accounts/person.reads.js';
import { UnitName, unitNameLoader } from '../../units/unit-name.js';
import { actsOf } from '../acts/act.reads.js';
import { RequiredAct } from '../acts/act.types.js';
import { AnswerDraft } from '../answers/answer.types.js';
import { Notice } from '../notice.entity.js';
import { isIssuingSide } from '../notice.policy.js';
import type { NoticeRow } from '../notice.reads.js';
import {
  FileRef,
  NoticeAddressee,
  NoticeExtension,
  NoticeInstruction,
  NoticeObjection,
  NoticeSigner,
} from '../notice.types.js';
import {
  addresseesOfLetter,
  answerDraftOf,
  extensionsOf,
  instructionsOf,
  objectionsOf,
  scanOf,
  signersOf,
} from './notice.sides.reads.js';

/** Whether the viewer works for the unit addressed: its drafts of answers are its own affair. */
const isAddressed = (ctx: Context, { addresseePath, issuedAt }: NoticeRow): boolean =>
  issuedAt !== null &&
  [Permission.NOTICE_RECEIVE, Permission.NOTICE_ANSWER].some((one) => reaches(ctx.viewer, one, addresseePath));

const issues = (ctx: Context, notice: NoticeRow): boolean => isIssuingSide(ctx.viewer, notice);

/** What only one of the two sides sees of a letter, or only these two. */
@Resolver(() => Notice)
export class NoticeSidesResolver {
  @FieldResolver(() => [NoticeSigner], {
    description: 'Who signs before the issue, in order. Empty but for the issuing side.',
  })
  async signers(@Ctx() ctx: Context, @Root() notice: NoticeRow): Promise<NoticeSigner[]> {
    return issues(ctx, notice) ? signersOf(ctx.db, notice.letterId) : [];
  }

  @FieldResolver(() => [NoticeAddressee], {
    description:
      'All who are written to, the first one first. For the issuing side; others see the unit that this one is addressed to.',
  })
  async addressees(@Ctx() ctx: Context, @Root() notice: NoticeRow): Promise<NoticeAddressee[]> {
    if (issues(ctx, notice)) return addresseesOfLetter(ctx.db, notice);
    return [{ noticeId: notice.id, state: notice.state, unitId: notice.addresseeId }];
  }

  @FieldResolver(() => Person, {
    nullable: true,
    description: 'Who of the addressee took it on 承办人; null: nobody has.',
  })
  async handler(@Ctx() ctx: Context, @Root() { handlerId }: NoticeRow): Promise<Person | null> {
    return handlerId ? personLoader(ctx).load(handlerId) : null;
  }

  @FieldResolver(() => FileRef, { nullable: true, description: 'The scan with the seal; null: none was registered.' })
  async scan(@Ctx() ctx: Context, @Root() notice: NoticeRow): Promise<FileRef | null> {
    return notice.registeredAt ? scanOf(ctx.db, notice.letterId) : null;
  }

  @FieldResolver(() => [NoticeExtension], { description: 'Later days asked for, oldest first. For the two sides.' })
  async extensions(@Ctx() ctx: Context, @Root() notice: NoticeRow): Promise<NoticeExtension[]> {
    return issues(ctx, notice) || isAddressed(ctx, notice) ? extensionsOf(ctx.db, notice.id) : [];
  }

  @FieldResolver(() => [NoticeObjection], { description: 'Objections, oldest first. For the two sides.' })
  async objections(@Ctx() ctx: Context, @Root() notice: NoticeRow): Promise<NoticeObjection[]> {
    return issues(ctx, notice) || isAddressed(ctx, notice) ? objectionsOf(ctx.db, notice.id) : [];
  }

  @FieldResolver(() => [NoticeInstruction], {
    description: "Leaders' words, oldest first. Empty but for the issuing side.",
  })
  async instructions(@Ctx() ctx: Context, @Root() notice: NoticeRow): Promise<NoticeInstruction[]> {
    return issues(ctx, notice) ? instructionsOf(ctx.db, notice.id) : [];
  }

  @FieldResolver(() => [RequiredAct], { description: 'What it orders beside the answer 责令事项, in order.' })
  acts(@Ctx() ctx: Context, @Root() notice: NoticeRow): Promise<RequiredAct[]> {
    return actsOf(ctx.db, notice.id, ctx.viewer?.accountId ?? '');
  }

  @FieldResolver(() => AnswerDraft, {
    nullable: true,
    description: 'What somebody of the unit addressed is typing; null: nothing, or not for the viewer.',
  })
  async answerDraft(@Ctx() ctx: Context, @Root() notice: NoticeRow): Promise<AnswerDraft | null> {
    return isAddressed(ctx, notice) ? answerDraftOf(ctx.db, notice.id) : null;
  }
}

const personOf = (ctx: Context, id: string | null): Promise<Person | null> =>
  id === null ? Promise.resolve(null) : personLoader(ctx).load(id);

@Resolver(() => NoticeSigner)
export class NoticeSignerResolver {
  @FieldResolver(() => Person, { description: 'Who is named.' })
  person(@Ctx() ctx: Context, @Root() { accountId }: NoticeSigner): Promise<Person | null> {
    return personOf(ctx, accountId);
  }

  @FieldResolver(() => Person, { nullable: true, description: 'Who signed, if somebody stood in; null: not yet.' })
  signer(@Ctx() ctx: Context, @Root() { signedBy }: NoticeSigner): Promise<Person | null> {
    return personOf(ctx, signedBy);
  }
}

@Resolver(() => NoticeAddressee)
export class NoticeAddresseeResolver {
  @FieldResolver(() => UnitName, { description: 'Who is written to.' })
  unit(@Ctx() ctx: Context, @Root() { unitId }: NoticeAddressee): Promise<UnitName | null> {
    return unitNameLoader(ctx).load(unitId);
  }
}

@Resolver(() => NoticeExtension)
export class NoticeExtensionResolver {
  @FieldResolver(() => Person, { description: 'Who asked.' })
  by(@Ctx() ctx: Context, @Root() { askedBy }: NoticeExtension): Promise<Person | null> {
    return personOf(ctx, askedBy);
  }

  @FieldResolver(() => Person, { nullable: true, description: 'Who decided; null: it waits.' })
  decider(@Ctx() ctx: Context, @Root() { decidedBy }: NoticeExtension): Promise<Person | null> {
    return personOf(ctx, decidedBy);
  }
}

@Resolver(() => NoticeObjection)
export class NoticeObjectionResolver {
  @FieldResolver(() => Person, { description: 'Who objects.' })
  by(@Ctx() ctx: Context, @Root() { raisedBy }: NoticeObjection): Promise<Person | null> {
    return personOf(ctx, raisedBy);
  }

  @FieldResolver(() => Person, { nullable: true, description: 'Who decided; null: it waits.' })
  decider(@Ctx() ctx: Context, @Root() { decidedBy }: NoticeObjection): Promise<Person | null> {
    return personOf(ctx, decidedBy);
  }
}

@Resolver(() => NoticeInstruction)
export class NoticeInstructionResolver {
  @FieldResolver(() => Person, { description: 'Whose words they are.' })
  leader(@Ctx() ctx: Context, @Root() { leaderId }: NoticeInstruction): Promise<Person | null> {
    return personOf(ctx, leaderId);
  }

  @FieldResolver(() => Person, { description: 'Who entered them.' })
  by(@Ctx() ctx: Context, @Root() { enteredBy }: NoticeInstruction): Promise<Person | null> {
    return personOf(ctx, enteredBy);
  }
}

@Resolver(() => AnswerDraft)
export class AnswerDraftResolver {
  @FieldResolver(() => Person, { description: 'Who saved it last.' })
  by(@Ctx() ctx: Context, @Root() { savedBy }: AnswerDraft): Promise<Person | null> {
    return personOf(ctx, savedBy);
  }
}
