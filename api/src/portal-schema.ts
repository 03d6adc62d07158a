import 'reflect-metadata';
import { type GraphQLSchema, isObjectType } from 'graphql';
import { GraphQLDateTime } from 'graphql-scalars';
import { buildSchemaSync, type NonEmptyArray } from 'type-graphql';
import { BulletinConnectionResolver, PublicBulletinResolver } from './features/portal/public/bulletin.resolver.js';
import {
  ItemConnectionResolver,
  PublicItemResolver,
  PublicUnitResolver,
  UnitConnectionResolver,
} from './features/portal/public/catalogue.resolver.js';
import {
  DisclosureConnectionResolver,
  PublicDisclosureResolver,
  WithdrawalConnectionResolver,
} from './features/portal/public/disclosure.resolver.js';
import { NodeResolver } from './features/portal/public/node.resolver.js';
import type { Node } from './features/portal/public/node.type.js';
import { RateResolver } from './features/portal/public/rate.resolver.js';
import { SCOPE_OF } from './features/portal/scopes.rules.js';

const RESOLVERS = [
  ...[PublicUnitResolver, UnitConnectionResolver, PublicItemResolver, ItemConnectionResolver],
  ...[PublicDisclosureResolver, DisclosureConnectionResolver, WithdrawalConnectionResolver],
  ...[PublicBulletinResolver, BulletinConnectionResolver],
  ...[RateResolver, NodeResolver],
];

/** Stops the start when a type has no scope, or a field of the root. @throws Error naming all of them */
function checkScopes(schema: GraphQLSchema): void {
  const faults = Object.values(schema.getTypeMap()).flatMap((type) => {
    if (!isObjectType(type) || type.name.startsWith('__')) return [];
    const scope = SCOPE_OF[type.name];
    if (scope === undefined) return [type.name];
    if (scope === null || typeof scope === 'string') return [];
    return Object.keys(type.getFields())
      .filter((field) => scope[field] === undefined)
      .map((field) => `${type.name}.${field}`);
  });
  if (faults.length > 0) throw new Error(`no scope of the portal: ${faults.join()}`);
}

let built: GraphQLSchema | null = null;

/** The schema of third parties, built once a process. */
export const portalSchema = (): GraphQLSchema => (built ??= buildPortalSchema());

/** The schema of third parties, which shares no type with the staff's. @throws Error when something in it has no scope */
export function buildPortalSchema(): GraphQLSchema {
  const schema = buildSchemaSync({
    resolvers: RESOLVERS as unknown as NonEmptyArray<() => void>,
    scalarsMap: [{ type: Date, scalar: GraphQLDateTime }],
    validate: false,
    skipCheck: true,
    nullableByDefault: false,
  });
  Object.assign(schema.getQueryType() ?? {}, {
    description:
      'What is public of a district: units, the disclosure catalogue, entries, rates. 一个区可以公开读取的内容：单位、公开目录、公开内容、公开率。',
  });
  // the library asks asynchronously, which compiled operations cannot
  Object.assign(schema.getType('Node') ?? {}, { resolveType: ({ typeName }: Node) => typeName });
  checkScopes(schema);
  return schema;
}
