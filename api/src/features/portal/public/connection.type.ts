import { type ClassType, Field, ObjectType } from 'type-graphql';

@ObjectType({ simpleResolvers: true, description: 'Where a page lies in its list. 分页信息。' })
export class PageInfo {
  @Field(() => Boolean, { description: 'Whether there is more after it. 后面是否还有。' })
  hasNextPage!: boolean;

  @Field(() => Boolean, { description: 'Whether there is more before it. 前面是否还有。' })
  hasPreviousPage!: boolean;

  @Field(() => String, { nullable: true, description: 'Of the first entry; null on an empty page. 本页第一条的游标。' })
  startCursor!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Of the last entry; null on an empty page. 本页最后一条的游标。',
  })
  endCursor!: string | null;
}

/** A page of a list, as it is read: rows with their cursors, made when they are asked for. */
export interface ReadPage<Node> {
  readonly nodes: readonly Node[];
  readonly hasNextPage: boolean;
  readonly hasPreviousPage: boolean;
  readonly cursorOf: (node: Node) => string;
  /** counted when it is asked for */
  readonly count: () => Promise<number> | number;
}

/** A page as connections tell it. */
export class Connection<Value extends object> {
  readonly #page: ReadPage<Value>;

  constructor(page: ReadPage<Value>) {
    this.#page = page;
  }

  get nodes(): readonly Value[] {
    return this.#page.nodes;
  }

  get edges(): readonly { cursor: string; node: Value }[] {
    return this.#page.nodes.map((node) => ({ cursor: this.#page.cursorOf(node), node }));
  }

  get pageInfo(): PageInfo {
    const { nodes, hasNextPage, hasPreviousPage, cursorOf } = this.#page;
    const [first, last] = [nodes[0], nodes.at(-1)];
    return {
      ...{ hasNextPage, hasPreviousPage },
      ...{ startCursor: first ? cursorOf(first) : null, endCursor: last ? cursorOf(last) : null },
    };
  }

  totalCount(): Promise<number> | number {
    return this.#page.count();
  }
}

/** The connection type of a list, with that of its edges, by the Relay specification, with `nodes` beside the edges. */
export function connectionOf<Value extends object>(node: ClassType<Value>, name: string, words: string) {
  @ObjectType(`${name}Edge`, { simpleResolvers: true, description: `An entry of a list of ${words}. 列表中的一条。` })
  class EdgeType {
    @Field(() => String, { description: 'Where it stands in the list. 游标。' })
    cursor!: string;

    @Field(() => node, { description: 'The entry itself. 这一条。' })
    node!: Value;
  }

  @ObjectType(`${name}Connection`, { simpleResolvers: true, description: `A page of ${words}. 一页列表。` })
  class ConnectionType {
    @Field(() => [EdgeType], { description: 'Entries with their cursors. 各条及其游标。' })
    edges!: readonly { cursor: string; node: Value }[];

    @Field(() => [node], { description: 'The entries alone. 各条。' })
    nodes!: readonly Value[];

    @Field(() => PageInfo, { description: 'Where this page lies. 分页信息。' })
    pageInfo!: PageInfo;
  }
  return ConnectionType;
}
