import { Arg, Ctx, ID, Mutation, Query, Resolver } from 'type-graphql';
import { Permission } from '../../../core/access/permissions.js';
import { scopeOf } from '../../../core/access/scope.js';
import type { Ctx as Context } from '../../../core/feature.js';
import { payload } from '../../../core/graphql/user-errors.js';
import { endAddress, findAddress, listAddresses, makeAddress } from './address.service.js';
import { EndPortalAddressInput, MakePortalAddressInput, PortalAddress, PortalAddressPayload } from './address.types.js';

const INPUT = 'What is asked; all faults are told at once.';

/** Addresses by which feeds and files of a key are read. */
@Resolver(() => PortalAddress)
export class PortalAddressResolver {
  @Query(() => [PortalAddress], {
    description:
      'Addresses of a key, those that open something first; none of a key outside the district. Needs PORTAL_KEY_MANAGE.',
  })
  portalAddresses(
    @Ctx() ctx: Context,
    @Arg('keyId', () => ID, { description: 'The key.' }) keyId: string,
  ): Promise<PortalAddress[]> {
    return listAddresses(ctx.db, scopeOf(ctx.viewer, Permission.PORTAL_KEY_MANAGE), keyId);
  }

  @Mutation(() => PortalAddressPayload, {
    description: 'Makes an address by which feeds, entries and files of a key are read. Needs PORTAL_KEY_MANAGE.',
  })
  async makePortalAddress(
    @Ctx() ctx: Context,
    @Arg('input', () => MakePortalAddressInput, { description: INPUT }) input: MakePortalAddressInput,
  ): Promise<PortalAddressPayload> {
    const { value, errors } = await payload(input, () => makeAddress(ctx, input));
    return { address: await addressOf(ctx, value?.id), secret: value?.secret ?? null, errors };
  }

  @Mutation(() => PortalAddressPayload, { description: 'Ends an address, at once. Needs PORTAL_KEY_MANAGE.' })
  async endPortalAddress(
    @Ctx() ctx: Context,
    @Arg('input', () => EndPortalAddressInput, { description: INPUT }) input: EndPortalAddressInput,
  ): Promise<PortalAddressPayload> {
    const { value, errors } = await payload(input, () => endAddress(ctx, input));
    return { address: await addressOf(ctx, value), secret: null, errors };
  }
}

const addressOf = (ctx: Context, id: string | null | undefined): Promise<PortalAddress | null> =>
  id == null ? Promise.resolve(null) : findAddress(ctx.db, scopeOf(ctx.viewer, Permission.PORTAL_KEY_MANAGE), id);
