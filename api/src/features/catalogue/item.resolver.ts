import { Arg, Ctx, FieldResolver, ID, Mutation, Query, Resolver, Root } from 'type-graphql';
import { Permission } from '../../core/access/permissions.js';
import { scopeOf } from '../../core/access/scope.js';
import type { Ctx as Context } from '../../core/feature.js';
import { payload } from '../../core/graphql/user-errors.js';
import { present } from '../../core/loaders.js';
import { Obligation } from '../obligations/obligation.types.js';
import { livingNameLoader, UnitName } from '../units/unit-name.js';
import { canKeepItem } from './catalogue.policy.js';
import { ChangeDisclosureItemInput, CreateDisclosureItemInput } from './item.inputs.js';
import { findItem, itemLoader, listItems, versionLoader } from './item.reads.js';
import { Affair } from './item.rules.js';
import { changeItem, createItem } from './item.service.js';
import { DisclosureItem, DisclosureItemPayload, DisclosureItemVersion } from './item.types.js';
import { Tier, tiersOf } from './tier.rules.js';

@Resolver(() => DisclosureItem)
export class DisclosureItemResolver {
  @Query(() => [DisclosureItem], { description: "The catalogue of the viewer's district, by code." })
  disclosureItems(@Ctx() ctx: Context): Promise<DisclosureItem[]> {
    return listItems(ctx.db, scopeOf(ctx.viewer, Permission.DISCLOSURE_READ));
  }

  @Query(() => DisclosureItem, {
    nullable: true,
    description: "An item of the catalogue; null when there is none in the viewer's district.",
  })
  disclosureItem(
    @Ctx() ctx: Context,
    @Arg('id', () => ID, { description: 'Of the item.' }) id: string,
  ): Promise<DisclosureItem | null> {
    return findItem(ctx.db, scopeOf(ctx.viewer, Permission.DISCLOSURE_READ), id);
  }

  @FieldResolver(() => UnitName, {
    nullable: true,
    description: 'The lead department 牵头部门; null when there is none, or it has ended.',
  })
  async lead(@Ctx() ctx: Context, @Root() item: DisclosureItem): Promise<UnitName | null> {
    return item.leadUnitId ? livingNameLoader(ctx).load(item.leadUnitId) : null;
  }

  @FieldResolver(() => [UnitName], {
    description: 'Units that owe it whatever their kind; those that have ended are left out.',
  })
  async namedUnits(@Ctx() ctx: Context, @Root() item: DisclosureItem): Promise<UnitName[]> {
    return present(await livingNameLoader(ctx).loadMany(item.namedUnitIds));
  }

  @FieldResolver(() => [UnitName], {
    description: 'Units that do not owe it whatever their kind; those that have ended are left out.',
  })
  async exceptedUnits(@Ctx() ctx: Context, @Root() item: DisclosureItem): Promise<UnitName[]> {
    return present(await livingNameLoader(ctx).loadMany(item.exceptedUnitIds));
  }

  @FieldResolver(() => [Tier], { description: 'The tiers of those who owe it 公开层级, from above.' })
  async tiers(@Ctx() ctx: Context, @Root() item: DisclosureItem): Promise<Tier[]> {
    const named = present(await livingNameLoader(ctx).loadMany(item.namedUnitIds));
    return tiersOf([...item.appliesTo, ...named.map(({ kind }) => kind)]);
  }

  @FieldResolver(() => [DisclosureItemVersion], { description: 'What it asked from which period on, newest first.' })
  async versions(@Ctx() ctx: Context, @Root() item: DisclosureItem): Promise<DisclosureItemVersion[]> {
    return (await versionLoader(ctx).load(item.id)) ?? [];
  }

  @FieldResolver(() => Boolean, { description: 'Whether the viewer may change it.' })
  viewerCanChange(@Ctx() ctx: Context, @Root() item: DisclosureItem): boolean {
    return canKeepItem(ctx.viewer, item);
  }

  @Mutation(() => DisclosureItemPayload, {
    description:
      'Adds an item to the catalogue; its units owe it from a period on. Needs CATALOGUE_KEEP over its lead department.',
  })
  async createDisclosureItem(
    @Ctx() ctx: Context,
    @Arg('input', () => CreateDisclosureItemInput, { description: 'What it asks.' }) input: CreateDisclosureItemInput,
  ): Promise<DisclosureItemPayload> {
    const { value, errors } = await payload(input, () => createItem(ctx, input));
    return { item: value ? await this.disclosureItem(ctx, value) : null, errors };
  }

  @Mutation(() => DisclosureItemPayload, {
    description:
      'Gives an item a new version, from a period on: what is owed already for those periods follows it. Needs CATALOGUE_KEEP over its lead department.',
  })
  async changeDisclosureItem(
    @Ctx() ctx: Context,
    @Arg('input', () => ChangeDisclosureItemInput, { description: 'All that it asks, and why.' })
    input: ChangeDisclosureItemInput,
  ): Promise<DisclosureItemPayload> {
    const { value, errors } = await payload(input, () => changeItem(ctx, input));
    return { item: value ? await this.disclosureItem(ctx, value) : null, errors };
  }
}

@Resolver(() => Obligation)
export class ObligationItemResolver {
  @FieldResolver(() => DisclosureItem, { nullable: true, description: 'The item owed; null when it is no disclosure.' })
  async item(@Ctx() ctx: Context, @Root() obligation: Obligation): Promise<DisclosureItem | null> {
    return obligation.itemId ? itemLoader(ctx).load(obligation.itemId) : null;
  }

  @FieldResolver(() => Affair, {
    nullable: true,
    description: 'The affair of the item; null when it is no disclosure.',
  })
  async affair(@Ctx() ctx: Context, @Root() obligation: Obligation): Promise<Affair | null> {
    return obligation.itemId ? ((await itemLoader(ctx).load(obligation.itemId))?.affair ?? null) : null;
  }
}
