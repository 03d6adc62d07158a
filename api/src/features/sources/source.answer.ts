import type { Ctx } from '../../core/feature.js';
import type { Payload } from '../../core/graphql/user-errors.js';
import { sourceLoader } from './source.reads.js';
import type { SourcePayload } from './source.types.js';

/** The source that was written, as it is now, or why it was not. */
export async function sourceAnswer(ctx: Ctx, { value, errors }: Payload<string>): Promise<SourcePayload> {
  return { source: value === null ? null : await sourceLoader(ctx).load(value), errors };
}
