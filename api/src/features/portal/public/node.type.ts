import { Field, ID, InterfaceType } from 'type-graphql';

/** Anything that has an address of its own. */
@InterfaceType({
  description: 'Anything with an id of its own, for caches. 有唯一标识的对象。',
  resolveType: (value: Node) => value.typeName,
})
export abstract class Node {
  abstract readonly typeName: string;

  @Field(() => ID, { description: 'Unique among all types; it never changes. 全局唯一标识，不会改变。' })
  id!: string;
}
