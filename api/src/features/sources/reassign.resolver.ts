import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import { Permission } from '../../core/access/permissions.js';
import { scopeOf } from '../../core/access/scope.js';
import type { Ctx as Context } from '../../core/feature.js';
import { payload } from '../../core/graphql/user-errors.js';
import { findDisclosure } from '../disclosures/disclosure.reads.js';
import { DisclosurePayload } from '../disclosures/disclosure.types.js';
import { ReassignDisclosureInput } from './reassign.inputs.js';
import { reassignDisclosure } from './reassign.service.js';

/** Captured entries that were taken for something else. */
@Resolver()
export class ReassignResolver {
  @Mutation(() => DisclosurePayload, {
    description:
      'Makes the article of a captured entry an entry of another item, unit or period 改归入; the entry itself counts no more. Answers with the new one. Needs DISCLOSURE_ASSIGN over the unit and the source.',
  })
  async reassignDisclosure(
    @Ctx() ctx: Context,
    @Arg('input', () => ReassignDisclosureInput, { description: 'What is asked; all faults are told at once.' })
    input: ReassignDisclosureInput,
  ): Promise<DisclosurePayload> {
    const { value, errors } = await payload(input, () => reassignDisclosure(ctx, input));
    const scope = scopeOf(ctx.viewer, Permission.DISCLOSURE_READ);
    return { disclosure: value === null ? null : await findDisclosure(ctx.db, scope, value), errors };
  }
}
