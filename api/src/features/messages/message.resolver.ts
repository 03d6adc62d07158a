import { Arg, Ctx, FieldResolver, Int, Mutation, Query, Resolver, Root, Subscription } from 'type-graphql';
import type { Viewer } from '../../core/access/viewer.js';
import { ForbiddenError, UnauthenticatedError } from '../../core/errors.js';
import type { Ctx as Context } from '../../core/feature.js';
import { payload } from '../../core/graphql/user-errors.js';
import { checkPage } from '../../core/paging.js';
import { resumeNumber } from '../../core/streams/cursor.js';
import { UnitName, unitNameLoader } from '../units/unit-name.js';
import { countMessages, listMessages } from './message.reads.js';
import { messageScopeVersion, messageStream } from './message.stream.js';
import {
  MarkMessagesReadInput,
  MarkMessagesReadPayload,
  Message,
  MessageFilter,
  MessageFrame,
  MessageList,
} from './message.types.js';
import { markMessagesRead } from './read.service.js';

/** Whoever has something to do first, such as choosing a password, reads no messages yet. */
function readerOf({ viewer }: Context): Viewer {
  if (!viewer) throw new UnauthenticatedError();
  if (viewer.mustDo.length > 0) throw new ForbiddenError();
  return viewer;
}

@Resolver(() => Message)
export class MessageResolver {
  @Query(() => MessageList, { description: "The viewer's own messages, newest first." })
  async messages(
    @Ctx() ctx: Context,
    @Arg('filter', () => MessageFilter, { nullable: true, description: 'Narrows the list; without it, all.' })
    filter: MessageFilter | null,
    @Arg('skip', () => Int, { defaultValue: 0, description: 'Rows to leave out, at most 10,000.' }) skip: number,
    @Arg('take', () => Int, { defaultValue: 20, description: 'Rows at most, 1 to 200.' }) take: number,
  ): Promise<MessageList> {
    const viewer = readerOf(ctx);
    const page = checkPage({ skip, take });
    return {
      items: await listMessages(ctx.db, viewer, { filter, page }),
      totalItems: await countMessages(ctx.db, viewer, filter),
      unread: await countMessages(ctx.db, viewer, { unread: true }),
    };
  }

  @Mutation(() => MarkMessagesReadPayload, { description: "Marks the viewer's own messages as read." })
  async markMessagesRead(
    @Ctx() ctx: Context,
    @Arg('input', () => MarkMessagesReadInput, { description: 'Which ones.' }) input: MarkMessagesReadInput,
  ): Promise<MarkMessagesReadPayload> {
    const { value, errors } = await payload(input, () => markMessagesRead(ctx, readerOf(ctx), input));
    return { unread: value, errors };
  }

  @Subscription(() => MessageFrame, {
    description: "How many of the viewer's messages are unread: a snapshot, then changes and heartbeats.",
    subscribe: ({ args, context }) => {
      const ctx = context as Context;
      const viewer = readerOf(ctx);
      const version = messageScopeVersion(viewer);
      const { cursor } = args as { cursor?: string | null };
      const define = () => messageStream(ctx.platform.orm, viewer);
      return ctx.platform.streams.join(`messages ${version}`, define, resumeNumber(cursor, version));
    },
  })
  messageCount(
    @Root() frame: MessageFrame,
    @Arg('cursor', () => String, {
      nullable: true,
      description: 'Of the last frame received; without it a snapshot comes first.',
    })
    _cursor: string | null,
  ): MessageFrame {
    return frame;
  }

  @FieldResolver(() => UnitName, { description: 'The unit that it is about.' })
  async unit(@Ctx() ctx: Context, @Root() message: Message): Promise<UnitName> {
    return (await unitNameLoader(ctx).load(message.unitId)) as UnitName;
  }
}
