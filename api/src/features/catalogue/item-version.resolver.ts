import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { Ctx as Context } from '../../core/feature.js';
import { present } from '../../core/loaders.js';
import { unitNameLoader } from '../units/unit-name.js';
import { DisclosureItemChange, DisclosureItemVersion } from './item.types.js';
import { changesOf } from './item-changes.js';
import { ITEM_FIELDS } from './item-import.fields.js';

const TITLES = new Map(ITEM_FIELDS.map(({ key, title }) => [key, title]));

@Resolver(() => DisclosureItemVersion)
export class DisclosureItemVersionResolver {
  @FieldResolver(() => [DisclosureItemChange], {
    description: 'What it changed of the version before, in the words of the catalogue as a table. Empty of the first.',
  })
  async changes(@Ctx() ctx: Context, @Root() version: DisclosureItemVersion): Promise<DisclosureItemChange[]> {
    const { content, earlier } = version;
    if (!earlier) return [];
    const named = [content, earlier].flatMap((one) => [
      ...[...one.namedUnitIds, ...one.exceptedUnitIds],
      ...(one.leadUnitId ? [one.leadUnitId] : []),
    ]);
    const units = present(await unitNameLoader(ctx).loadMany([...new Set(named)]));
    const known = new Map(units.map((unit) => [unit.id, unit]));
    // those that have ended since were asked then
    const book = { wordOf: (id: string) => known.get(id)?.name ?? null, kindOf: (id: string) => known.get(id)?.kind };
    return changesOf(earlier, content, book).map(({ field, before, after }) => ({
      ...{ title: TITLES.get(field) ?? field, before, after },
    }));
  }
}
