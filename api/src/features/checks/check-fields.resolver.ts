import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { Ctx as Context } from '../../core/feature.js';
import { Disclosure } from '../disclosures/disclosure.types.js';
import { Finding } from '../findings/finding.types.js';
import { Unit } from '../units/unit.entity.js';
import { unitLoader } from '../units/unit.reads.js';
import { unitNameLoader } from '../units/unit-name.js';
import { Vehicle } from '../vehicles/vehicle.types.js';
import { deskFor } from './check.policy.js';
import { checkLoader, lastCheckLoader, lastUnitCheckLoader } from './check.reads.js';
import { Check } from './check.types.js';

const LAST = 'The last daily check 日常监督';

@Resolver(() => Disclosure)
export class DisclosureChecksResolver {
  @FieldResolver(() => Check, {
    nullable: true,
    description: `${LAST} of it; null while nobody has looked, and where the viewer does not see checks.`,
  })
  lastCheck(@Ctx() ctx: Context, @Root() disclosure: Disclosure): Promise<Check | null> {
    return lastCheckLoader(ctx).load(disclosure.id);
  }

  @FieldResolver(() => Boolean, { description: 'Whether the viewer may record a check of it.' })
  async viewerCanCheck(@Ctx() ctx: Context, @Root() disclosure: Disclosure): Promise<boolean> {
    const unit = await unitLoader(ctx).load(disclosure.unitId);
    return unit !== null && deskFor(ctx.viewer, { path: unit.path, unitKind: unit.kind }) !== null;
  }
}

@Resolver(() => Unit)
export class UnitChecksResolver {
  @FieldResolver(() => Check, {
    nullable: true,
    description: `${LAST} of the unit or of any record of it; null while nobody has looked, and where the viewer does not see checks.`,
  })
  lastCheck(@Ctx() ctx: Context, @Root() unit: Unit): Promise<Check | null> {
    return lastUnitCheckLoader(ctx).load(unit.id);
  }

  @FieldResolver(() => Boolean, { description: 'Whether the viewer may record a check of it.' })
  viewerCanCheck(@Ctx() ctx: Context, @Root() { path, kind, closedOn }: Unit): boolean {
    return closedOn === null && deskFor(ctx.viewer, { path, unitKind: kind }) !== null;
  }
}

@Resolver(() => Vehicle)
export class VehicleChecksResolver {
  @FieldResolver(() => Check, {
    nullable: true,
    description: `${LAST} of it; null while nobody has looked, and where the viewer does not see checks.`,
  })
  lastCheck(@Ctx() ctx: Context, @Root() { id }: Vehicle): Promise<Check | null> {
    return lastCheckLoader(ctx).load(id);
  }

  @FieldResolver(() => Boolean, { description: 'Whether the viewer may record a check of it.' })
  async viewerCanCheck(@Ctx() ctx: Context, @Root() { unitId, path, struckOn }: Vehicle): Promise<boolean> {
    const unit = struckOn === null ? await unitNameLoader(ctx).load(unitId) : null;
    return unit !== null && deskFor(ctx.viewer, { path, unitKind: unit.kind }) !== null;
  }
}

@Resolver(() => Finding)
export class FindingCheckResolver {
  @FieldResolver(() => Check, {
    nullable: true,
    description: 'The daily check that found it; null where none did, or the viewer does not see it.',
  })
  async check(@Ctx() ctx: Context, @Root() { checkId }: Finding): Promise<Check | null> {
    return checkId ? checkLoader(ctx).load(checkId) : null;
  }
}
