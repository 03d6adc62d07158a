import { Arg, Ctx, Field, FieldResolver, ID, Int, ObjectType, Query, Resolver, Root } from 'type-graphql';
import { Permission } from '../../core/access/permissions.js';
import { scopeOf } from '../../core/access/scope.js';
import type { Ctx as Context } from '../../core/feature.js';
import { checkPage } from '../../core/paging.js';
import { itemLoader } from '../catalogue/item.reads.js';
import { DisclosureItem } from '../catalogue/item.types.js';
import { obligationLoader } from '../obligations/obligation.reads.js';
import { Fulfilment, Obligation } from '../obligations/obligation.types.js';
import { Unit } from '../units/unit.entity.js';
import { unitLoader } from '../units/unit.reads.js';
import { DisclosureFilter, DisclosureSort } from './disclosure.inputs.js';
import { countDisclosures, disclosureLoader, findDisclosure, listDisclosures } from './disclosure.reads.js';
import { Disclosure } from './disclosure.types.js';

@ObjectType({ description: 'A page of disclosures.' })
class DisclosureList {
  @Field(() => [Disclosure], { description: 'This page of them.' })
  items!: Disclosure[];

  @Field(() => Int, { description: 'How many there are in all.' })
  totalItems!: number;

  filter!: DisclosureFilter | null;
}

@Resolver(() => DisclosureList)
export class DisclosureListResolver {
  @Query(() => DisclosureList, { description: "Disclosures of the viewer's scope." })
  async disclosures(
    @Ctx() ctx: Context,
    @Arg('filter', () => DisclosureFilter, {
      nullable: true,
      description: 'Narrows the list; without it, all of the scope.',
    })
    filter: DisclosureFilter | null,
    @Arg('sort', () => [DisclosureSort], { nullable: true, description: 'Several keys, the first one first.' }) sort:
      | DisclosureSort[]
      | null,
    @Arg('skip', () => Int, { defaultValue: 0, description: 'Rows to leave out, at most 10,000.' }) skip: number,
    @Arg('take', () => Int, { defaultValue: 20, description: 'Rows at most, 1 to 200.' }) take: number,
  ) {
    const scope = scopeOf(ctx.viewer, Permission.DISCLOSURE_READ);
    const page = checkPage({ skip, take });
    return { filter, items: await listDisclosures(ctx.db, scope, { filter, sort: sort ?? [], page }) };
  }

  @FieldResolver()
  totalItems(@Ctx() ctx: Context, @Root() list: DisclosureList): Promise<number> {
    return countDisclosures(ctx.db, scopeOf(ctx.viewer, Permission.DISCLOSURE_READ), list.filter);
  }
}

@Resolver(() => Disclosure)
export class DisclosureResolver {
  @Query(() => Disclosure, {
    nullable: true,
    description: "A disclosure; null when there is none in the viewer's scope.",
  })
  disclosure(
    @Ctx() ctx: Context,
    @Arg('id', () => ID, { description: 'Of the record.' }) id: string,
  ): Promise<Disclosure | null> {
    return findDisclosure(ctx.db, scopeOf(ctx.viewer, Permission.DISCLOSURE_READ), id);
  }

  @FieldResolver(() => DisclosureItem, { description: 'Which item of the catalogue.' })
  item(@Ctx() ctx: Context, @Root() disclosure: Disclosure): Promise<DisclosureItem | null> {
    return itemLoader(ctx).load(disclosure.itemId);
  }

  @FieldResolver(() => Unit, { description: 'Who published it.' })
  unit(@Ctx() ctx: Context, @Root() disclosure: Disclosure): Promise<Unit | null> {
    return unitLoader(ctx).load(disclosure.unitId);
  }

  @FieldResolver(() => Obligation, { nullable: true, description: 'What it was owed for; null when it was not.' })
  async obligation(@Ctx() ctx: Context, @Root() disclosure: Disclosure): Promise<Obligation | null> {
    return disclosure.obligationId ? obligationLoader(ctx).load(disclosure.obligationId) : null;
  }
}

@Resolver(() => Fulfilment)
export class FulfilmentDisclosureResolver {
  @FieldResolver(() => Disclosure, {
    nullable: true,
    description: 'The disclosure that met it; null when it was an answer.',
  })
  async disclosure(@Ctx() ctx: Context, @Root() fulfilment: Fulfilment): Promise<Disclosure | null> {
    return fulfilment.disclosureId ? disclosureLoader(ctx).load(fulfilment.disclosureId) : null;
  }
}
