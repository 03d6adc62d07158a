import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import { Permission } from '../../core/access/permissions.js';
import { scopeOf } from '../../core/access/scope.js';
import type { Ctx as Context } from '../../core/feature.js';
import { payload } from '../../core/graphql/user-errors.js';
import { RecordCheckInput, RecordChecksInOrderInput } from './check.inputs.js';
import { checksOfBatch, findCheck } from './check.reads.js';
import { recordCheck, recordChecksInOrder } from './check.service.js';
import { Check, CheckPayload, ChecksPayload } from './check.types.js';
import type { Checkables } from './checkables.js';

const INPUT = { description: 'What is asked; all faults are told at once.' } as const;

/** Records checks of what features declare checkable. */
export function recordCheckResolver(checkables: Checkables) {
  @Resolver(() => Check)
  class RecordCheckResolver {
    @Mutation(() => CheckPayload, {
      description:
        'Records that somebody looked at a unit or a record of it: in order, or with what is wrong, which is confirmed with that. Needs CHECK_RECORD over the unit.',
    })
    async recordCheck(
      @Ctx() ctx: Context,
      @Arg('input', () => RecordCheckInput, INPUT) input: RecordCheckInput,
    ): Promise<CheckPayload> {
      const { value, errors } = await payload(input, () => recordCheck(ctx, checkables, input));
      const check = value && (await findCheck(ctx.db, scopeOf(ctx.viewer, Permission.CHECK_READ), value));
      return { check: check || null, errors };
    }

    @Mutation(() => ChecksPayload, {
      description:
        'Records that several records are in order: a check of each, all of them or none. Needs CHECK_RECORD over each unit.',
    })
    async recordChecksInOrder(
      @Ctx() ctx: Context,
      @Arg('input', () => RecordChecksInOrderInput, INPUT) input: RecordChecksInOrderInput,
    ): Promise<ChecksPayload> {
      const { value, errors } = await payload(input, () => recordChecksInOrder(ctx, checkables, input));
      const scope = scopeOf(ctx.viewer, Permission.CHECK_READ);
      return { checks: value === null ? [] : await checksOfBatch(ctx.db, scope, value), errors };
    }
  }
  return RecordCheckResolver;
}
