import { Arg, Ctx, FieldResolver, ID, Mutation, Query, Resolver, Root } from 'type-graphql';
import { Permission } from '../../core/access/permissions.js';
import { scopeOf } from '../../core/access/scope.js';
import type { Ctx as Context } from '../../core/feature.js';
import { DayScalar } from '../../core/graphql/day-scalar.js';
import { type Payload, payload } from '../../core/graphql/user-errors.js';
import { currentCalendar } from '../calendars/calendar.reads.js';
import { obligationLoader } from '../obligations/obligation.reads.js';
import { Obligation } from '../obligations/obligation.types.js';
import { Frequency } from '../obligations/period.rules.js';
import { UnitName, unitNameLoader } from '../units/unit-name.js';
import { listItems, versionsOf } from './item.reads.js';
import { DisclosureItem } from './item.types.js';
import { findOccurrence, occurrenceLoader, occurrencesOfItem, recordableUnits } from './occurrence.reads.js';
import { dueOfOccurrence, isAsItHappens, versionOn } from './occurrence.rules.js';
import { recordOccurrence, takeBackOccurrence } from './occurrence.service.js';
import {
  Occurrence,
  OccurrenceDue,
  OccurrencePayload,
  OccurrenceUnit,
  RecordOccurrenceInput,
  TakeBackOccurrenceInput,
} from './occurrence.types.js';

/** The occurrence as it is now, or why not. */
const answer = async (ctx: Context, { value, errors }: Payload<string>): Promise<OccurrencePayload> => ({
  occurrence: value === null ? null : await findOccurrence(ctx, value),
  errors,
});

/** What happens now and then 发生事项. */
@Resolver(() => DisclosureItem)
export class ItemOccurrencesResolver {
  @Mutation(() => OccurrencePayload, {
    description:
      'Records that something happened, of an item that is published as it happens: the unit owes its publication. Needs CATALOGUE_KEEP over the item, or FILING_WRITE over the unit.',
  })
  async recordOccurrence(
    @Ctx() ctx: Context,
    @Arg('input', () => RecordOccurrenceInput, { description: 'What is asked; all faults are told at once.' })
    input: RecordOccurrenceInput,
  ): Promise<OccurrencePayload> {
    return answer(ctx, await payload(input, () => recordOccurrence(ctx, input)));
  }

  @Mutation(() => OccurrencePayload, {
    description:
      'Takes back an occurrence that was wrong, as long as nothing was published of it. Needs CATALOGUE_KEEP over the item, or FILING_WRITE over the unit and to have recorded it.',
  })
  async takeBackOccurrence(
    @Ctx() ctx: Context,
    @Arg('input', () => TakeBackOccurrenceInput, { description: 'What is asked; all faults are told at once.' })
    input: TakeBackOccurrenceInput,
  ): Promise<OccurrencePayload> {
    return answer(ctx, await payload(input, () => takeBackOccurrence(ctx, input)));
  }

  @Query(() => [DisclosureItem], {
    description:
      'Items that the unit publishes as it happens and for which the viewer may record that something happened there, by code.',
  })
  async occurrenceItems(
    @Ctx() ctx: Context,
    @Arg('unitId', () => ID, { description: 'Where it happened.' }) unitId: string,
  ): Promise<DisclosureItem[]> {
    const items = await listItems(ctx.db, scopeOf(ctx.viewer, Permission.DISCLOSURE_READ));
    const wanted = items.filter(({ frequency }) => frequency === Frequency.AS_IT_HAPPENS);
    const units = await Promise.all(wanted.map((item) => recordableUnits(ctx, item)));
    return wanted.filter((_, nr) => units[nr]?.some(({ id }) => id === unitId));
  }

  @FieldResolver(() => [Occurrence], {
    description:
      'What happened of it and the viewer is told of, the newest first, at most 200; those taken back among them.',
  })
  occurrences(@Ctx() ctx: Context, @Root() item: DisclosureItem): Promise<Occurrence[]> {
    return occurrencesOfItem(ctx, item);
  }

  @FieldResolver(() => [OccurrenceUnit], {
    description:
      'Units that owe it and for which the viewer may record that something happened, in the order of the tree; none where it has periods.',
  })
  async occurrenceUnits(@Ctx() ctx: Context, @Root() item: DisclosureItem): Promise<OccurrenceUnit[]> {
    return item.frequency === Frequency.AS_IT_HAPPENS ? recordableUnits(ctx, item) : [];
  }

  @FieldResolver(() => OccurrenceDue, {
    nullable: true,
    description: 'By when what happened on a day must be published; null where it was not asked then, or has periods.',
  })
  async occurrenceDue(
    @Ctx() ctx: Context,
    @Root() item: DisclosureItem,
    @Arg('happenedOn', () => DayScalar, { description: 'The day on which it happened or became known.' })
    happenedOn: string,
  ): Promise<OccurrenceDue | null> {
    const version = versionOn(await versionsOf(ctx.db, [item.id]), happenedOn);
    if (!version || !isAsItHappens(version)) return null;
    const { due, text } = dueOfOccurrence(version, happenedOn, await currentCalendar(ctx.db, item.districtId));
    return { dueOn: due.on, text, provisional: due.provisional };
  }
}

@Resolver(() => Occurrence)
export class OccurrenceResolver {
  @FieldResolver(() => UnitName, { nullable: true, description: 'Who owes its publication today.' })
  unit(@Ctx() ctx: Context, @Root() occurrence: Occurrence): Promise<UnitName | null> {
    return unitNameLoader(ctx).load(occurrence.unitId);
  }

  @FieldResolver(() => Obligation, {
    nullable: true,
    description: 'The obligation that it made; null where that lies outside the viewer’s scope.',
  })
  obligation(@Ctx() ctx: Context, @Root() occurrence: Occurrence): Promise<Obligation | null> {
    return obligationLoader(ctx).load(occurrence.obligationId);
  }
}

@Resolver(() => Obligation)
export class ObligationOccurrenceResolver {
  @FieldResolver(() => Occurrence, {
    nullable: true,
    description: 'What happened that must be published; null where it is owed by the calendar, or is no disclosure.',
  })
  async occurrence(@Ctx() ctx: Context, @Root() obligation: Obligation): Promise<Occurrence | null> {
    return obligation.itemId ? occurrenceLoader(ctx).load(obligation.id) : null;
  }
}
