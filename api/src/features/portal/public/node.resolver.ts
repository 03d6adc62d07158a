import { Arg, Ctx, Extensions, ID, Query, Resolver } from 'type-graphql';
import { InputError } from '../../../core/errors.js';
import { findDisclosures } from '../disclosure.reads.js';
import { PortalScope } from '../scopes.rules.js';
import { findWithdrawals } from '../withdrawal.reads.js';
import type { PortalCtx } from './context.js';
import { Node } from './node.type.js';

const MOST_NODES = 100;

@Resolver(() => Node)
export class NodeResolver {
  @Query(() => Node, {
    nullable: true,
    description:
      'Whatever has this id, within the scopes of the key; null when nothing has. 按标识取对象，限密钥的范围内。',
  })
  async node(
    @Ctx() ctx: PortalCtx,
    @Arg('id', () => ID, { description: 'Of the object. 标识。' }) id: string,
  ): Promise<Node | null> {
    return (await nodesOf(ctx, [id]))[0] ?? null;
  }

  @Extensions({ cost: 10, size: 100 })
  @Query(() => [Node], {
    nullable: 'items',
    description: 'The same of several, in the order of the ids, 100 at most. 按多个标识取对象，次序相同，最多100个。',
  })
  nodes(
    @Ctx() ctx: PortalCtx,
    @Arg('ids', () => [ID], { description: 'Of the objects. 标识。' }) ids: string[],
  ): Promise<(Node | null)[]> {
    if (ids.length > MOST_NODES) throw new InputError('TOO_MANY', `一次最多取${MOST_NODES}个。`, ['ids']);
    return nodesOf(ctx, ids);
  }
}

async function nodesOf(ctx: PortalCtx, ids: readonly string[]): Promise<(Node | null)[]> {
  const { reference, scopes } = ctx;
  const inMemory = (id: string): Node | null =>
    (scopes.has(PortalScope.UNITS) ? reference.unit(id) : null) ??
    (scopes.has(PortalScope.CATALOGUE) ? reference.item(id) : null) ??
    (scopes.has(PortalScope.BULLETINS) ? reference.bulletin(id) : null);
  const rest = scopes.has(PortalScope.DISCLOSURES) ? ids.filter((id) => inMemory(id) === null) : [];
  const [shown, withdrawn] = await Promise.all([findDisclosures(ctx, rest), findWithdrawals(ctx, rest)]);
  return ids.map((id) => inMemory(id) ?? shown.get(id) ?? withdrawn.get(id) ?? null);
}
