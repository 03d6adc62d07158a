import { Arg, Ctx, Field, ID, Mutation, ObjectType, Query, Resolver } from 'type-graphql';
import { Permission } from '../../core/access/permissions.js';
import { scopeOf } from '../../core/access/scope.js';
import type { Ctx as Context } from '../../core/feature.js';
import { payload, UserError } from '../../core/graphql/user-errors.js';
import { SetDisclosureTemplateInput } from './template.inputs.js';
import { listTemplates } from './template.reads.js';
import { setTemplate } from './template.service.js';
import { DisclosureTemplate } from './template.types.js';

@ObjectType({ description: 'The template that an item has now, or why not.' })
class DisclosureTemplatePayload {
  @Field(() => DisclosureTemplate, { nullable: true, description: 'Null when it was refused.' })
  template!: DisclosureTemplate | null;

  @Field(() => [UserError], { description: 'Empty when it was done.' })
  errors!: UserError[];
}

@Resolver(() => DisclosureTemplate)
export class DisclosureTemplateResolver {
  @Query(() => [DisclosureTemplate], {
    description: "Templates of an item, newest first; empty when it has none, or lies outside the viewer's district.",
  })
  disclosureTemplates(
    @Ctx() ctx: Context,
    @Arg('itemId', () => ID, { description: 'The item of the catalogue.' }) itemId: string,
  ): Promise<DisclosureTemplate[]> {
    return listTemplates(ctx.db, scopeOf(ctx.viewer, Permission.DISCLOSURE_READ), itemId);
  }

  @Mutation(() => DisclosureTemplatePayload, {
    description:
      'Gives an item a template, or the next version of it, from a period on: what is being filled in follows it. Needs CATALOGUE_KEEP over its lead department.',
  })
  async setDisclosureTemplate(
    @Ctx() ctx: Context,
    @Arg('input', () => SetDisclosureTemplateInput, { description: 'What is asked; all faults are told at once.' })
    input: SetDisclosureTemplateInput,
  ): Promise<DisclosureTemplatePayload> {
    const { value, errors } = await payload(input, () => setTemplate(ctx, input));
    const [template = null] = value ? await this.disclosureTemplates(ctx, value) : [];
    return { template, errors };
  }
}
