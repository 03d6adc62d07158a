import { Arg, Ctx, FieldResolver, ID, Mutation, Query, Resolver, Root } from 'type-graphql';
import { Permission } from '../../core/access/permissions.js';
import { scopeOf } from '../../core/access/scope.js';
import type { Ctx as Context } from '../../core/feature.js';
import { type Payload, payload } from '../../core/graphql/user-errors.js';
import { Person } from '../accounts/account.types.js';
import { personLoader } from '../accounts/person.reads.js';
import { isOwed } from '../obligations/obligation.lock.js';
import { Obligation } from '../obligations/obligation.types.js';
import { unitLoader } from '../units/unit.reads.js';
import { noteReminder, remind } from './remind.service.js';
import { mayRemind, seesNote } from './reminder.policy.js';
import { remindersById, remindersLoader, remindersOfLetter } from './reminder.reads.js';
import {
  NoteReminderInput,
  Reminder,
  ReminderRule,
  ReminderRulePayload,
  RemindInput,
  RemindPayload,
  SetReminderRuleInput,
} from './reminder.types.js';
import { newestReminderRules, type StoredRule } from './rule.reads.js';
import { setReminderRule } from './rule.service.js';

const INPUT = { description: 'What is asked; all faults are told at once.' } as const;

const ruleOf = ({ steps, ...rule }: StoredRule): ReminderRule => ({
  ...rule,
  steps: steps.map((step) => ({ ...step, audiences: [...step.audiences] })),
});

@Resolver(() => ReminderRule)
export class ReminderRuleResolver {
  @Query(() => [ReminderRule], { description: "The reminder rules that hold in the viewer's district, one a kind." })
  async reminderRules(@Ctx() ctx: Context): Promise<ReminderRule[]> {
    const rules = await newestReminderRules(ctx.db, scopeOf(ctx.viewer, Permission.OBLIGATION_READ));
    return rules.map(ruleOf);
  }

  @Mutation(() => ReminderRulePayload, {
    description: 'Makes a new version of a reminder rule, for what falls on today and later. Needs RULE_SET.',
  })
  async setReminderRule(
    @Ctx() ctx: Context,
    @Arg('input', () => SetReminderRuleInput, INPUT) input: SetReminderRuleInput,
  ): Promise<ReminderRulePayload> {
    const { value, errors } = await payload(input, () => setReminderRule(ctx, input));
    return { rule: value && ruleOf(value), errors };
  }
}

const answer = async (ctx: Context, { value, errors }: Payload<string[]>): Promise<RemindPayload> => ({
  reminders: value ? await remindersById(ctx.db, value) : [],
  errors,
});

@Resolver(() => Reminder)
export class ReminderResolver {
  @Query(() => [Reminder], {
    description:
      'Who was reminded of what a letter asks for, in all of its rounds, oldest first; of those units that the viewer reads of.',
  })
  letterReminders(
    @Ctx() ctx: Context,
    @Arg('noticeId', () => ID, { description: 'The letter.' }) noticeId: string,
  ): Promise<Reminder[]> {
    return remindersOfLetter(ctx.db, scopeOf(ctx.viewer, Permission.OBLIGATION_READ), noticeId);
  }

  @Mutation(() => RemindPayload, {
    description:
      'Reminds units of what they owe: with a message, or notes that it was done by phone 电话催办. Needs REMIND over each unit, or to lead the item with FIRST_CHECK; and not to be of the unit.',
  })
  async remind(
    @Ctx() ctx: Context,
    @Arg('input', () => RemindInput, INPUT) input: RemindInput,
  ): Promise<RemindPayload> {
    return answer(ctx, await payload(input, () => remind(ctx, input)));
  }

  @Mutation(() => RemindPayload, {
    description: 'Notes with whom a call was, and what was said. Needs to have called.',
  })
  async noteReminder(
    @Ctx() ctx: Context,
    @Arg('input', () => NoteReminderInput, INPUT) input: NoteReminderInput,
  ): Promise<RemindPayload> {
    return answer(ctx, await payload(input, () => noteReminder(ctx, input)));
  }

  @FieldResolver(() => Person, { nullable: true, description: 'Who reminded; null: the platform, by a step.' })
  async by(@Ctx() ctx: Context, @Root() { byId }: Reminder): Promise<Person | null> {
    return byId === null ? null : personLoader(ctx).load(byId);
  }

  @FieldResolver(() => String, {
    nullable: true,
    description: 'By phone: with whom it was spoken, for those who may remind the unit; otherwise null.',
  })
  withWhom(@Ctx() ctx: Context, @Root() reminder: Reminder): string | null {
    return seesNote(ctx.viewer, reminder) ? reminder.withWhom : null;
  }

  @FieldResolver(() => String, {
    nullable: true,
    description: 'What was said or noted, for those who may remind the unit; otherwise null.',
  })
  note(@Ctx() ctx: Context, @Root() reminder: Reminder): string | null {
    return seesNote(ctx.viewer, reminder) ? reminder.note : null;
  }

  @FieldResolver(() => Boolean, { description: 'Whether the viewer called and may note what was said.' })
  viewerCanNote(@Ctx() ctx: Context, @Root() { byId, manner }: Reminder): boolean {
    return manner === 'PHONE' && byId === ctx.viewer?.accountId;
  }
}

/** Reminders beside what they are of. */
@Resolver(() => Obligation)
export class ObligationRemindersResolver {
  @FieldResolver(() => [Reminder], { description: 'Who was reminded of it, oldest first.' })
  async reminders(@Ctx() ctx: Context, @Root() obligation: Obligation): Promise<readonly Reminder[]> {
    return (await remindersLoader(ctx).load(obligation.id)) ?? [];
  }

  @FieldResolver(() => Boolean, { description: 'Whether the viewer may remind the unit of it now.' })
  async viewerCanRemind(@Ctx() ctx: Context, @Root() obligation: Obligation): Promise<boolean> {
    if (!isOwed(obligation) || !ctx.viewer?.permissions.has(Permission.REMIND)) return false;
    const unit = await unitLoader(ctx).load(obligation.unitId);
    return unit !== null && mayRemind(ctx.viewer, unit);
  }
}
