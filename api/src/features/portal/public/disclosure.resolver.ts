import { Arg, Args, Ctx, Extensions, FieldResolver, ID, Int, Query, Resolver, Root } from 'type-graphql';
import { attachmentsLoader, fieldsLoader, textLoader } from '../details.reads.js';
import { findDisclosures, keysOf, readDisclosures } from '../disclosure.reads.js';
import { pageWanted } from '../keyset.rules.js';
import { readWithdrawals, settledUntil, WITHDRAWAL_KEYS } from '../withdrawal.reads.js';
import type { Connection } from './connection.type.js';
import type { PortalCtx } from './context.js';
import {
  DisclosureConnection,
  PublicAttachment,
  PublicDisclosure,
  PublicField,
  type Withdrawal,
  WithdrawalConnection,
} from './disclosure.type.js';
import { PublicDisclosureFilter, PublicDisclosureSort } from './inputs.js';
import { Paging } from './paging.args.js';

/** A page, and until when all changes are in it or were before. */
type Synchronised<Value extends object> = Connection<Value> & { synchronisedAt?: Date };

const SYNCHRONISED =
  'Hand it back as `updatedSince` the next time: nothing that is committed later has changed before it. Null without `updatedSince`. 下次同步请作为 updatedSince 传入；未按变化筛选时为空。';

@Resolver(() => PublicDisclosure)
export class PublicDisclosureResolver {
  @Extensions({ cost: 10 })
  @Query(() => DisclosureConnection, {
    description: 'Entries that are public, by default the newest first. 公开内容，默认最新的在前。',
  })
  async disclosures(
    @Ctx() ctx: PortalCtx,
    @Args(() => Paging) paging: Paging,
    @Arg('filter', () => PublicDisclosureFilter, {
      nullable: true,
      description: 'Narrows the list; without it, all. 筛选条件。',
    })
    filter: PublicDisclosureFilter | null,
    @Arg('sort', () => [PublicDisclosureSort], {
      nullable: true,
      description: 'Keys of the order, the first one first, three at most. 排序条件，最多三个。',
    })
    sort: PublicDisclosureSort[] | null,
  ): Promise<Synchronised<PublicDisclosure>> {
    const keys = keysOf(sort);
    const page = pageWanted(keys, paging);
    if (!filter?.updatedSince) return readDisclosures(ctx, { filter, keys, page });
    const synchronisedAt = await settledUntil(ctx);
    return Object.assign(await readDisclosures(ctx, { filter, keys, page }), { synchronisedAt });
  }

  @Query(() => PublicDisclosure, {
    nullable: true,
    description:
      'An entry that is public; null when there is none, or none any more. 一条公开内容；没有或已撤下的为空。',
  })
  async disclosure(
    @Ctx() ctx: PortalCtx,
    @Arg('id', () => ID, { description: 'Of the entry. 标识。' }) id: string,
  ): Promise<PublicDisclosure | null> {
    return (await findDisclosures(ctx, [id])).get(id) ?? null;
  }

  @Extensions({ cost: 10 })
  @Query(() => WithdrawalConnection, {
    description:
      'Entries that are public no more, the earliest change first: delete your copies of them. 已不再公开的内容，最早变化的在前，请删除留存的副本。',
  })
  async withdrawals(
    @Ctx() ctx: PortalCtx,
    @Args(() => Paging) paging: Paging,
    @Arg('updatedSince', () => Date, {
      nullable: true,
      description: 'Changed at or after this instant, UTC; without it, all. 自该时刻起有变化的。',
    })
    updatedSince: Date | null,
  ): Promise<Synchronised<Withdrawal>> {
    const page = pageWanted(WITHDRAWAL_KEYS, paging);
    const synchronisedAt = await settledUntil(ctx);
    return Object.assign(await readWithdrawals(ctx, updatedSince, page), { synchronisedAt });
  }

  @Extensions({ cost: 2 })
  @FieldResolver(() => String, {
    description:
      'What was published, as plain text, masked; a table as lines of cells parted by tabs. 正文（纯文本，已脱敏）；表格每行一行，单元格以制表符分隔。',
  })
  async text(@Ctx() ctx: PortalCtx, @Root() { id }: PublicDisclosure): Promise<string> {
    return (await textLoader(ctx).load(id)) ?? '';
  }

  @Extensions({ cost: 2 })
  @FieldResolver(() => [PublicField], {
    description:
      'The blanks of what was filled in from a template; empty for what was captured and where nothing happened. 经模板填报的各栏；采集的和本期无发生的为空。',
  })
  async fields(@Ctx() ctx: PortalCtx, @Root() { id }: PublicDisclosure): Promise<readonly PublicField[]> {
    return (await fieldsLoader(ctx).load(id)) ?? [];
  }

  @Extensions({ cost: 2 })
  @FieldResolver(() => [PublicAttachment], {
    description:
      'Files that its page links to now; empty for what was filled in. 原文页面现在链接的附件；经平台填报的为空。',
  })
  async attachments(@Ctx() ctx: PortalCtx, @Root() { id }: PublicDisclosure): Promise<readonly PublicAttachment[]> {
    return (await attachmentsLoader(ctx).load(id)) ?? [];
  }
}

@Resolver(() => DisclosureConnection)
export class DisclosureConnectionResolver {
  @Extensions({ cost: 20 })
  @FieldResolver(() => Int, { description: 'How many there are in all. 总数。' })
  totalCount(@Root() page: Connection<PublicDisclosure>): Promise<number> | number {
    return page.totalCount();
  }

  @FieldResolver(() => Date, { nullable: true, description: SYNCHRONISED })
  synchronisedAt(@Root() page: Synchronised<PublicDisclosure>): Date | null {
    return page.synchronisedAt ?? null;
  }
}

@Resolver(() => WithdrawalConnection)
export class WithdrawalConnectionResolver {
  @Extensions({ cost: 20 })
  @FieldResolver(() => Int, { description: 'How many there are in all. 总数。' })
  totalCount(@Root() page: Connection<Withdrawal>): Promise<number> | number {
    return page.totalCount();
  }

  @FieldResolver(() => Date, { nullable: true, description: SYNCHRONISED })
  synchronisedAt(@Root() page: Synchronised<Withdrawal>): Date | null {
    return page.synchronisedAt ?? null;
  }
}
