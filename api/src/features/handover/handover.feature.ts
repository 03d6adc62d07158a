import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import { Permission } from '../../core/access/permissions.js';
import type { Ctx as Context, Feature } from '../../core/feature.js';
import { payload } from '../../core/graphql/user-errors.js';
import { accountScope, findAccount } from '../accounts/account.reads.js';
import { AccountPayload } from '../accounts/account.types.js';
import { handOver } from './handover.service.js';
import { HandOverInput } from './handover.types.js';

@Resolver()
class HandOverResolver {
  @Mutation(() => AccountPayload, {
    description:
      "Passes all posts of an account to a successor 工作交接, with the letters and ordered acts that wait for it and its bulletins not yet published; answers with the successor's account. Needs ROLE_GRANT.",
  })
  async handOver(
    @Ctx() ctx: Context,
    @Arg('input', () => HandOverInput, { description: 'What is asked; all faults are told at once.' })
    input: HandOverInput,
  ): Promise<AccountPayload> {
    const { value, errors } = await payload(input, () => handOver(ctx, input));
    return { account: value === null ? null : await findAccount(ctx.db, accountScope(ctx.viewer), value), errors };
  }
}

export const handover: Feature = {
  name: 'handover',
  entities: [],
  resolvers: [HandOverResolver],
  policies: { Mutation: { handOver: [Permission.ROLE_GRANT] } },
};
