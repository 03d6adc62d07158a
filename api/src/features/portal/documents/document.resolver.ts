import { Arg, Ctx, FieldResolver, Mutation, Resolver, Root } from 'type-graphql';
import type { Ctx as Context } from '../../../core/feature.js';
import { payload } from '../../../core/graphql/user-errors.js';
import { portalSchema } from '../../../portal-schema.js';
import { keyAnswered } from '../keys/key.resolver.js';
import { PortalKey, PortalKeyPayload } from '../keys/key.types.js';
import { documentsLoader } from './document.reads.js';
import { removeDocument, storeDocuments } from './document.service.js';
import { PortalDocument, RemovePortalDocumentInput, StorePortalDocumentsInput } from './document.types.js';

/** Documents that are stored for keys. */
@Resolver(() => PortalKey)
export class PortalDocumentResolver {
  @FieldResolver(() => [PortalDocument], { description: 'Documents that are stored for it, by name.' })
  async documents(@Ctx() ctx: Context, @Root() { id }: PortalKey): Promise<PortalDocument[]> {
    return (await documentsLoader(ctx).load(id)) ?? [];
  }

  @Mutation(() => PortalKeyPayload, {
    description:
      'Stores documents for a key, all or none: each is measured, and refused when the key could not ask for it. Needs PORTAL_KEY_MANAGE.',
  })
  async storePortalDocuments(
    @Ctx() ctx: Context,
    @Arg('input', () => StorePortalDocumentsInput, { description: 'What is asked; all faults are told at once.' })
    input: StorePortalDocumentsInput,
  ): Promise<PortalKeyPayload> {
    const { value, errors } = await payload(input, () => storeDocuments(ctx, input, portalSchema()));
    return { key: await keyAnswered(ctx, value), secret: null, errors };
  }

  @Mutation(() => PortalKeyPayload, {
    description:
      'Removes a stored document: the key may ask for it no more, from the answer on. Needs PORTAL_KEY_MANAGE.',
  })
  async removePortalDocument(
    @Ctx() ctx: Context,
    @Arg('input', () => RemovePortalDocumentInput, { description: 'What is asked; all faults are told at once.' })
    input: RemovePortalDocumentInput,
  ): Promise<PortalKeyPayload> {
    const { value, errors } = await payload(input, () => removeDocument(ctx, input));
    return { key: await keyAnswered(ctx, value), secret: null, errors };
  }
}
