import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { readBusinessMoment } from '../../core/clocks.js';
import type { Ctx as Context } from '../../core/feature.js';
import type { StoredFile } from '../../core/files/files.js';
import { loaderOf } from '../../core/loaders.js';
import { itemLoader } from '../catalogue/item.reads.js';
import { DisclosureItem } from '../catalogue/item.types.js';
import { disclosureLoader } from '../disclosures/disclosure.reads.js';
import { Disclosure } from '../disclosures/disclosure.types.js';
import { obligationLoader } from '../obligations/obligation.reads.js';
import { Obligation } from '../obligations/obligation.types.js';
import { templateLoader } from '../templates/template.reads.js';
import { DisclosureTemplate } from '../templates/template.types.js';
import { Unit } from '../units/unit.entity.js';
import { unitLoader } from '../units/unit.reads.js';
import { UnitName, unitNameLoader } from '../units/unit-name.js';
import { type Comparison, checkContent, comparisons } from './checks.rules.js';
import type { Cells } from './content.rules.js';
import { photosOf } from './filing.photos.js';
import { contentOf, originLoader, type ToldFiling } from './filing.reads.js';
import { type FilingRow, lastPublished } from './filing.row.js';
import { Filing, FilingOrigin, FilingPhoto } from './filing.types.js';
import { FilingComparison, FilingContentParts, FilingFault, FilingFinding, partsOf } from './filing-content.types.js';
import { findingsIn, type PrivacyFinding } from './privacy.rules.js';

const photoLoader = (ctx: Context) =>
  loaderOf<string, StoredFile[]>(ctx, 'filingPhotos', (ids) => photosOf(ctx.db, ids));

async function photosIn(ctx: Context, filingId: string): Promise<FilingPhoto[]> {
  const found = (await photoLoader(ctx).load(filingId)) ?? [];
  return found.map((file) => ({ ...file, url: `/files/${file.id}` }));
}

async function lastOf(ctx: Context, filing: FilingRow) {
  return (await lastPublished(ctx.db, [filing])).get(filing.id) ?? null;
}

/** What a filing names, and what is worked out from what stands in it. */
@Resolver(() => Filing)
export class FilingFieldsResolver {
  @FieldResolver(() => DisclosureItem, { description: 'Which item of the catalogue.' })
  item(@Ctx() ctx: Context, @Root() filing: Filing): Promise<DisclosureItem | null> {
    return itemLoader(ctx).load(filing.itemId);
  }

  @FieldResolver(() => Unit, { description: 'Whose it is.' })
  unit(@Ctx() ctx: Context, @Root() filing: Filing): Promise<Unit | null> {
    return unitLoader(ctx).load(filing.unitId);
  }

  @FieldResolver(() => UnitName, { nullable: true, description: 'The unit that submitted it; null: none yet.' })
  async fillerUnit(@Ctx() ctx: Context, @Root() filing: Filing): Promise<UnitName | null> {
    return filing.fillerUnitId ? unitNameLoader(ctx).load(filing.fillerUnitId) : null;
  }

  @FieldResolver(() => Obligation, {
    nullable: true,
    description: 'What it is filled in for; null: another unit owes it now.',
  })
  obligation(@Ctx() ctx: Context, @Root() filing: Filing): Promise<Obligation | null> {
    return obligationLoader(ctx).load(filing.obligationId);
  }

  @FieldResolver(() => Disclosure, { nullable: true, description: 'What it published and counts; null: nothing.' })
  async disclosure(@Ctx() ctx: Context, @Root() filing: Filing): Promise<Disclosure | null> {
    return filing.disclosureId ? disclosureLoader(ctx).load(filing.disclosureId) : null;
  }

  @FieldResolver(() => DisclosureTemplate, {
    nullable: true,
    description: 'The template: the one that holds while it is filled in, then the one that it was submitted under.',
  })
  async template(@Ctx() ctx: Context, @Root() { template }: ToldFiling): Promise<DisclosureTemplate | null> {
    return template && templateLoader(ctx).load(template.id);
  }

  @FieldResolver(() => [FilingPhoto], { description: 'Photos of the notice board, in order.' })
  photos(@Ctx() ctx: Context, @Root() filing: Filing): Promise<FilingPhoto[]> {
    return photosIn(ctx, filing.id);
  }

  @FieldResolver(() => FilingContentParts, {
    nullable: true,
    description: 'What was published of the period before; null: nothing, or a nil return.',
  })
  async lastPeriod(@Ctx() ctx: Context, @Root() { row }: ToldFiling): Promise<FilingContentParts | null> {
    const last = await lastOf(ctx, row);
    return last && partsOf(last);
  }

  @FieldResolver(() => [FilingFault], { description: 'What keeps it from being submitted as it stands; all of it.' })
  async faults(@Ctx() ctx: Context, @Root() { row, template }: ToldFiling): Promise<readonly FilingFault[]> {
    const content = contentOf(row);
    if (!content || !template) return [];
    const { today } = await readBusinessMoment(ctx.db);
    const last = (await lastOf(ctx, row))?.cells ?? null;
    const photos = (await photosIn(ctx, row.id)).length;
    return checkContent({ template: template.content, last, photos, today }, content).faults;
  }

  @FieldResolver(() => [FilingFinding], { description: 'What in it is likely secret or personal.' })
  findings(@Root() { row, template }: ToldFiling): PrivacyFinding[] {
    const content = contentOf(row);
    return content && template ? findingsIn(template.content, content) : [];
  }

  @FieldResolver(() => [FilingComparison], {
    description: 'How it stands to last period, where the template compares.',
  })
  async comparisons(@Ctx() ctx: Context, @Root() { row, template }: ToldFiling): Promise<Comparison[]> {
    const content = contentOf(row);
    if (!content || !template) return [];
    const last: Cells | null = (await lastOf(ctx, row))?.cells ?? null;
    return comparisons(template.content, content.cells, last);
  }
}

@Resolver(() => FilingOrigin)
export class FilingOriginResolver {
  @FieldResolver(() => UnitName, { description: 'The unit that submitted it.' })
  fillerUnit(@Ctx() ctx: Context, @Root() origin: FilingOrigin): Promise<UnitName | null> {
    return unitNameLoader(ctx).load(origin.fillerUnitId);
  }

  @FieldResolver(() => [FilingPhoto], { description: 'Photos of the notice board, in order.' })
  photos(@Ctx() ctx: Context, @Root() origin: FilingOrigin): Promise<FilingPhoto[]> {
    // what is being filled in anew is nobody's yet
    return origin.showsPhotos ? photosIn(ctx, origin.filingId) : Promise.resolve([]);
  }
}

@Resolver(() => Disclosure)
export class DisclosureFilingResolver {
  @FieldResolver(() => FilingOrigin, {
    nullable: true,
    description: 'How it came to be filled in; null when it was captured.',
  })
  async filing(@Ctx() ctx: Context, @Root() disclosure: Disclosure): Promise<FilingOrigin | null> {
    return disclosure.filingId ? originLoader(ctx).load(disclosure.filingId) : null;
  }
}
