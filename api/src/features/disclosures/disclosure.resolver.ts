import { Arg, Ctx, FieldResolver, ID, Int, ObjectType, Query, Resolver, Root } from 'type-graphql';
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
import { DisclosurePage, disclosureLoader, disclosureTextLoader, findDisclosure } from './disclosure.reads.js';
import { Disclosure } from './disclosure.types.js';
import { findDisclosures } from './disclosure-filter.reads.js';

@ObjectType({ description: 'A page of disclosures.' })
class DisclosureList {
  found!: DisclosurePage;
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
  ): Promise<DisclosureList> {
    const scope = scopeOf(ctx.viewer, Permission.DISCLOSURE_READ);
    const page = checkPage({ skip, take });
    return {
      found: new DisclosurePage(ctx, await findDisclosures(ctx.db, scope, filter), { sort: sort ?? [], page }),
    };
  }

  // each by itself: only what is asked for is read, and both at once
  @FieldResolver(() => [Disclosure], { description: 'This page of them.' })
  items(@Root() { found }: DisclosureList): Promise<Disclosure[]> {
    return found.items();
  }

  @FieldResolver(() => Int, { description: 'How many there are in all.' })
  totalItems(@Root() { found }: DisclosureList): Promise<number> {
    return found.total();
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

  @FieldResolver(() => String, {
    description:
      'What was published, as plain text; numbers of ID cards, phones and bank cards, addresses, illnesses and names of minors in tables are hidden. Empty once it is erased.',
  })
  async text(@Ctx() ctx: Context, @Root() disclosure: Disclosure): Promise<string | null> {
    return disclosureTextLoader(ctx).load(disclosure.id);
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
