import { Arg, Ctx, Field, ID, InputType, Mutation, Resolver } from 'type-graphql';
import { Permission } from '../../../core/access/permissions.js';
import { scopeOf } from '../../../core/access/scope.js';
import type { Ctx as Context } from '../../../core/feature.js';
import { payload } from '../../../core/graphql/user-errors.js';
import { findDisclosure } from '../../disclosures/disclosure.reads.js';
import { DisclosurePayload } from '../../disclosures/disclosure.types.js';
import { lookNow } from './look-now.js';

@InputType({ description: 'Which page is looked at again.' })
class LookAgainInput {
  @Field(() => ID, { description: 'The entry that was captured from it.' })
  id!: string;
}

@Resolver()
export class LookResolver {
  @Mutation(() => DisclosurePayload, {
    description:
      'Looks at the page of a captured entry now 立即复查: what it says follows the page. What does not answer changes nothing. A repeat of what has not changed adds nothing. Needs DISCLOSURE_ASSIGN over the unit.',
  })
  async lookAgain(
    @Ctx() ctx: Context,
    @Arg('input', () => LookAgainInput, { description: 'What is asked; all faults are told at once.' })
    input: LookAgainInput,
  ): Promise<DisclosurePayload> {
    const { value, errors } = await payload(input, () => lookNow(ctx, input.id));
    const scope = scopeOf(ctx.viewer, Permission.DISCLOSURE_READ);
    return { disclosure: value === null ? null : await findDisclosure(ctx.db, scope, value), errors };
  }
}
