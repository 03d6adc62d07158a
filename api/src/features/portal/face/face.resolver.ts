import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { Ctx as Context } from '../../../core/feature.js';
import { DisclosureItem } from '../../catalogue/item.types.js';
import { Disclosure } from '../../disclosures/disclosure.types.js';
import { Unit } from '../../units/unit.entity.js';
import { faceOfEntry, faceOfItem, faceOfUnit } from './face.reads.js';
import { PublicFace, PublicItemFace, PublicUnitFace } from './face.types.js';

@Resolver(() => Disclosure)
export class DisclosureFaceResolver {
  @FieldResolver(() => PublicFace, {
    description: 'What third parties read of it at this moment 公众所见, by the functions that answer them.',
  })
  publicFace(@Ctx() ctx: Context, @Root() disclosure: Disclosure): Promise<PublicFace> {
    return faceOfEntry(ctx, disclosure);
  }
}

@Resolver(() => DisclosureItem)
export class ItemFaceResolver {
  @FieldResolver(() => PublicItemFace, {
    nullable: true,
    description:
      'What third parties read of it at this moment; null: nothing, since it is not for everybody on its own initiative.',
  })
  publicFace(@Ctx() ctx: Context, @Root() { id }: DisclosureItem): Promise<PublicItemFace | null> {
    return faceOfItem(ctx, id);
  }
}

@Resolver(() => Unit)
export class UnitFaceResolver {
  @FieldResolver(() => PublicUnitFace, {
    nullable: true,
    description: 'What third parties read of it at this moment; null: they do not know it.',
  })
  publicFace(@Ctx() ctx: Context, @Root() { id }: Unit): Promise<PublicUnitFace | null> {
    return faceOfUnit(ctx, id);
  }
}
