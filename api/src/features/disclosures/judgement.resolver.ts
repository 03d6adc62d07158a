import { Arg, Ctx, FieldResolver, Mutation, Resolver, Root } from 'type-graphql';
import { Permission } from '../../core/access/permissions.js';
import { reaches, scopeOf } from '../../core/access/scope.js';
import type { Ctx as Context } from '../../core/feature.js';
import { type Payload, payload } from '../../core/graphql/user-errors.js';
import { unitLoader } from '../units/unit.reads.js';
import {
  AcceptDisclosureInput,
  RejectDisclosureInput,
  RestoreDisclosureInput,
  TakeDownDisclosureInput,
} from './disclosure.inputs.js';
import { findDisclosure } from './disclosure.reads.js';
import { Disclosure, DisclosureAction, DisclosurePayload } from './disclosure.types.js';
import { acceptDisclosure, rejectDisclosure } from './judgement.service.js';
import { restoreDisclosure, takeDownDisclosure } from './taken-down.service.js';

async function answer(ctx: Context, { value, errors }: Payload<string>): Promise<DisclosurePayload> {
  const disclosure = value && (await findDisclosure(ctx.db, scopeOf(ctx.viewer, Permission.DISCLOSURE_READ), value));
  return { disclosure: disclosure || null, errors };
}

/** Whether an entry counts, and whether it is public. */
@Resolver(() => Disclosure)
export class JudgementResolver {
  @Mutation(() => DisclosurePayload, {
    description:
      'Says that an entry is no disclosure of what it was taken for 不予认定: what it fulfilled is owed again. Needs DISCLOSURE_ASSIGN over the unit.',
  })
  async rejectDisclosure(
    @Ctx() ctx: Context,
    @Arg('input', () => RejectDisclosureInput, { description: 'What is asked; all faults are told at once.' })
    input: RejectDisclosureInput,
  ): Promise<DisclosurePayload> {
    return answer(ctx, await payload(input, () => rejectDisclosure(ctx, input)));
  }

  @Mutation(() => DisclosurePayload, {
    description: 'Takes a rejection back 恢复认定. Needs DISCLOSURE_ASSIGN over the unit.',
  })
  async acceptDisclosure(
    @Ctx() ctx: Context,
    @Arg('input', () => AcceptDisclosureInput, { description: 'What is asked; all faults are told at once.' })
    input: AcceptDisclosureInput,
  ): Promise<DisclosurePayload> {
    return answer(ctx, await payload(input, () => acceptDisclosure(ctx, input)));
  }

  @Mutation(() => DisclosurePayload, {
    description:
      'Takes an entry down from what third parties read 撤下, and all that came of the same page: it counts on, and nobody outside is served it after the answer. Needs DISCLOSURE_ASSIGN over the unit.',
  })
  async takeDownDisclosure(
    @Ctx() ctx: Context,
    @Arg('input', () => TakeDownDisclosureInput, { description: 'What is asked; all faults are told at once.' })
    input: TakeDownDisclosureInput,
  ): Promise<DisclosurePayload> {
    return answer(ctx, await payload(input, () => takeDownDisclosure(ctx, input)));
  }

  @Mutation(() => DisclosurePayload, {
    description: 'Makes public again what was taken down 恢复公开. Needs DISCLOSURE_ASSIGN over the unit.',
  })
  async restoreDisclosure(
    @Ctx() ctx: Context,
    @Arg('input', () => RestoreDisclosureInput, { description: 'What is asked; all faults are told at once.' })
    input: RestoreDisclosureInput,
  ): Promise<DisclosurePayload> {
    return answer(ctx, await payload(input, () => restoreDisclosure(ctx, input)));
  }

  @FieldResolver(() => [DisclosureAction], { description: 'What the viewer may do to it now.' })
  async viewerCan(@Ctx() ctx: Context, @Root() disclosure: Disclosure): Promise<DisclosureAction[]> {
    if (!ctx.viewer?.permissions.has(Permission.DISCLOSURE_ASSIGN)) return [];
    const unit = await unitLoader(ctx).load(disclosure.unitId);
    if (!unit || !reaches(ctx.viewer, Permission.DISCLOSURE_ASSIGN, unit.path)) return [];
    if (disclosure.withdrawn) return [];
    const ofPublic = [
      ...(disclosure.shown ? [DisclosureAction.TAKE_DOWN] : []),
      ...(disclosure.takenDownAt !== null ? [DisclosureAction.RESTORE] : []),
    ];
    if (disclosure.rejectedAt !== null) return [DisclosureAction.ACCEPT, ...ofPublic];
    const isKept = disclosure.articleId !== null && disclosure.erasedAt === null;
    return [DisclosureAction.REJECT, ...(isKept ? [DisclosureAction.REASSIGN] : []), ...ofPublic];
  }
}
