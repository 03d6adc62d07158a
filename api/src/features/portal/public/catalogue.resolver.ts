import { Arg, Args, Ctx, FieldResolver, ID, Int, Query, Resolver, Root } from 'type-graphql';
import { InputError } from '../../../core/errors.js';
import { pageInMemory } from '../memory-page.rules.js';
import { isThere } from '../reference.reads.js';
import type { Connection } from './connection.type.js';
import type { PortalCtx } from './context.js';
import { PublicItemFilter, PublicUnitFilter } from './inputs.js';
import { ItemConnection, PublicItem } from './item.type.js';
import { Paging } from './paging.args.js';
import { PublicUnit, UnitConnection } from './unit.type.js';

const LONGEST_NAME = 100;

@Resolver(() => PublicUnit)
export class PublicUnitResolver {
  @Query(() => UnitConnection, {
    description: 'Units that publish, parents before those below them. 公开主体，上级在前。',
  })
  units(
    @Ctx() { reference, today }: PortalCtx,
    @Args(() => Paging) paging: Paging,
    @Arg('filter', () => PublicUnitFilter, {
      nullable: true,
      description: 'Narrows the list; without it, all. 筛选条件。',
    })
    filter: PublicUnitFilter | null,
  ): Connection<PublicUnit> {
    const { kind, parentId, name, open } = filter ?? {};
    if (name && name.length > LONGEST_NAME)
      throw new InputError('TOO_LONG', `名称最多${LONGEST_NAME}个字。`, ['filter', 'name']);
    const found = reference.units.filter(
      (unit) =>
        (kind == null || unit.kind === kind) &&
        (parentId == null || unit.parent?.id === parentId) &&
        (name == null || unit.name.includes(name) || unit.shortName.includes(name)) &&
        (open == null || isThere(unit, today) === open),
    );
    return pageInMemory(found, paging);
  }

  @Query(() => PublicUnit, { nullable: true, description: 'A unit; null when there is none. 一个单位。' })
  unit(
    @Ctx() { reference }: PortalCtx,
    @Arg('id', () => ID, { description: 'Of the unit. 标识。' }) id: string,
  ): PublicUnit | null {
    return reference.unit(id);
  }
}

@Resolver(() => PublicItem)
export class PublicItemResolver {
  @Query(() => ItemConnection, {
    description:
      'The disclosure catalogue, by code: what is for everybody on its own initiative. 公开目录中面向社会主动公开的事项，按编码排列。',
  })
  items(
    @Ctx() { reference }: PortalCtx,
    @Args(() => Paging) paging: Paging,
    @Arg('filter', () => PublicItemFilter, {
      nullable: true,
      description: 'Narrows the list; without it, all. 筛选条件。',
    })
    filter: PublicItemFilter | null,
  ): Connection<PublicItem> {
    const { affair, area, code } = filter ?? {};
    const found = reference.items.filter(
      (item) =>
        (affair == null || item.affair === affair) && isAmong(area, item.area ?? '') && isAmong(code, item.code),
    );
    return pageInMemory(found, paging);
  }

  @Query(() => PublicItem, { nullable: true, description: 'An item; null when there is none. 一个事项。' })
  item(
    @Ctx() { reference }: PortalCtx,
    @Arg('id', () => ID, { description: 'Of the item. 标识。' }) id: string,
  ): PublicItem | null {
    return reference.item(id);
  }

  @Query(() => [String], { description: 'The livelihood areas of the catalogue, by name. 公开目录中的民生领域。' })
  areas(@Ctx() { reference }: PortalCtx): string[] {
    return [...new Set(reference.items.flatMap(({ area }) => (area === null ? [] : [area])))].sort();
  }
}

const isAmong = (filter: PublicItemFilter['area'], value: string): boolean =>
  (filter?.eq == null || filter.eq === value) && (filter?.oneOf == null || filter.oneOf.includes(value));

@Resolver(() => UnitConnection)
export class UnitConnectionResolver {
  @FieldResolver(() => Int, { description: 'How many there are in all. 总数。' })
  totalCount(@Root() page: Connection<PublicUnit>): Promise<number> | number {
    return page.totalCount();
  }
}

@Resolver(() => ItemConnection)
export class ItemConnectionResolver {
  @FieldResolver(() => Int, { description: 'How many there are in all. 总数。' })
  totalCount(@Root() page: Connection<PublicItem>): Promise<number> | number {
    return page.totalCount();
  }
}
