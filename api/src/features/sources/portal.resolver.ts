import { Arg, Ctx, ID, Mutation, Query, Resolver } from 'type-graphql';
import type { Ctx as Context } from '../../core/feature.js';
import { type Payload, payload } from '../../core/graphql/user-errors.js';
import { listAllowedHosts } from './allowed-host.reads.js';
import { allowHost, forbidHost } from './allowed-host.service.js';
import { AllowedHost, AllowedHostsPayload, AllowHostInput, ForbidHostInput } from './allowed-host.types.js';
import { ChangePortalInput, ConnectPortalInput, TryPortalInput } from './portal.inputs.js';
import { columnItems } from './portal.purpose.js';
import { changePortal, connectPortal } from './portal.service.js';
import { ColumnItem } from './portal.types.js';
import { tryPortal } from './portal-trial.service.js';
import { PortalTrialPayload } from './portal-trial.types.js';
import { sourceAnswer } from './source.answer.js';
import { EnableSourceInput, ScheduleSourceInput } from './source.inputs.js';
import { enableSource, scheduleSource } from './source.service.js';
import { SourcePayload } from './source.types.js';

const INPUT = { description: 'What is asked; all faults are told at once.' } as const;

async function hostsAnswer(ctx: Context, { value, errors }: Payload<true>): Promise<AllowedHostsPayload> {
  return { hosts: value === null ? null : await listAllowedHosts(ctx.db), errors };
}

/** Columns of portals: tried out, connected, changed. */
@Resolver()
export class PortalResolver {
  @Mutation(() => PortalTrialPayload, {
    description:
      'Asks a column for its first page and first article, and says what a capture would bring. Keeps nothing. Needs SOURCE_CONNECT.',
  })
  async tryPortal(
    @Ctx() ctx: Context,
    @Arg('input', () => TryPortalInput, INPUT) input: TryPortalInput,
  ): Promise<PortalTrialPayload> {
    const { value: trial, errors } = await payload(input, () => tryPortal(ctx, input));
    return { trial, errors };
  }

  @Mutation(() => SourcePayload, { description: 'Connects a column of a portal. Needs SOURCE_CONNECT over the unit.' })
  async connectPortal(
    @Ctx() ctx: Context,
    @Arg('input', () => ConnectPortalInput, INPUT) input: ConnectPortalInput,
  ): Promise<SourcePayload> {
    return sourceAnswer(ctx, await payload(input, () => connectPortal(ctx, input)));
  }

  @Mutation(() => SourcePayload, {
    description: 'Changes how a column is captured. Needs SOURCE_CONNECT over the unit.',
  })
  async changePortal(
    @Ctx() ctx: Context,
    @Arg('input', () => ChangePortalInput, INPUT) input: ChangePortalInput,
  ): Promise<SourcePayload> {
    return sourceAnswer(ctx, await payload(input, () => changePortal(ctx, input)));
  }

  @Mutation(() => SourcePayload, {
    description: 'Stops or begins capturing a source of any kind by itself. Needs SOURCE_CONNECT over the unit.',
  })
  async enableSource(
    @Ctx() ctx: Context,
    @Arg('input', () => EnableSourceInput, INPUT) input: EnableSourceInput,
  ): Promise<SourcePayload> {
    return sourceAnswer(ctx, await payload(input, () => enableSource(ctx, input)));
  }

  @Mutation(() => SourcePayload, {
    description:
      'Sets how often a source of a kind that is captured is, and when it counts as silent. Needs SOURCE_CONNECT over the unit.',
  })
  async scheduleSource(
    @Ctx() ctx: Context,
    @Arg('input', () => ScheduleSourceInput, INPUT) input: ScheduleSourceInput,
  ): Promise<SourcePayload> {
    return sourceAnswer(ctx, await payload(input, () => scheduleSource(ctx, input)));
  }

  @Query(() => [ColumnItem], {
    description: 'Items of the catalogue that a column of a unit can be for, in its order. Needs SOURCE_CONNECT.',
  })
  columnItems(
    @Ctx() ctx: Context,
    @Arg('unitId', () => ID, { description: 'Whose channel it is.' }) unitId: string,
  ): Promise<ColumnItem[]> {
    return columnItems(ctx, unitId);
  }

  @Query(() => [AllowedHost], {
    description: 'Hosts of private networks that may be captured from, in order of their names. Needs SOURCE_CONNECT.',
  })
  allowedHosts(@Ctx() ctx: Context): Promise<AllowedHost[]> {
    return listAllowedHosts(ctx.db);
  }

  @Mutation(() => AllowedHostsPayload, {
    description: 'Lets captures reach a host of a private network. Needs SOURCE_CONNECT. A repeat changes nothing.',
  })
  async allowHost(
    @Ctx() ctx: Context,
    @Arg('input', () => AllowHostInput, INPUT) input: AllowHostInput,
  ): Promise<AllowedHostsPayload> {
    return hostsAnswer(ctx, await payload(input, () => allowHost(ctx, input).then(() => true as const)));
  }

  @Mutation(() => AllowedHostsPayload, { description: 'Captures reach the host no more. Needs SOURCE_CONNECT.' })
  async forbidHost(
    @Ctx() ctx: Context,
    @Arg('input', () => ForbidHostInput, INPUT) input: ForbidHostInput,
  ): Promise<AllowedHostsPayload> {
    return hostsAnswer(ctx, await payload(input, () => forbidHost(ctx, input).then(() => true as const)));
  }
}
