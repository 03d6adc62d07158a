import 'reflect-metadata';
import type { GraphQLSchema } from 'graphql';
import { GraphQLDateTime } from 'graphql-scalars';
import { buildSchemaSync, type NonEmptyArray } from 'type-graphql';
import { AccessCache } from './core/access/access-cache.js';
import { checkPolicies, mergePolicies } from './core/access/field-policies.js';
import { ConflictProblem, InputProblem, StateProblem } from './core/graphql/user-errors.js';
import { FEATURES } from './features.js';

export interface StaffSchema {
  readonly schema: GraphQLSchema;
  /** what each set of permissions may ask for */
  readonly access: AccessCache;
}

/** The library has no words for the three roots. */
function describeRoots(schema: GraphQLSchema): void {
  Object.assign(schema.getQueryType() ?? {}, {
    description: "Everything is answered in the viewer's scope; a record outside it and one that is none answer alike.",
  });
  Object.assign(schema.getMutationType() ?? {}, {
    description:
      'Each is one transaction, and answers after its commit. Expected errors stand in the payload, access and limits in `extensions.code`.',
  });
  Object.assign(schema.getSubscriptionType() ?? {}, {
    description:
      'Over graphql-transport-ws at the same address; frames are absolute, so that applying one twice is harmless.',
  });
}

let built: StaffSchema | null = null;

/** The staff's schema, built once a process. @throws Error when a field has no policy: nothing starts then */
export const staffSchema = (): StaffSchema => (built ??= buildStaffSchema());

/** The staff's schema with its field policies. @throws Error when a field has no policy */
export function buildStaffSchema(): StaffSchema {
  const resolvers = FEATURES.flatMap((feature) => feature.resolvers);
  const schema = buildSchemaSync({
    resolvers: resolvers as unknown as NonEmptyArray<() => void>,
    scalarsMap: [{ type: Date, scalar: GraphQLDateTime }],
    // asked for by the library; every subscription here joins a stream of the log instead
    pubSub: {
      publish: () => undefined,
      subscribe: () => {
        throw new Error('no pubSub');
      },
    },
    // inputs are checked by payload(), which answers with all faults at once
    validate: false,
    // it asks the schema for all of itself, a tenth of a start: the contract's generator refuses a broken one at each test run
    skipCheck: true,
    // types that stand only behind an interface; all others are reached from the resolvers
    orphanedTypes: [InputProblem, ConflictProblem, StateProblem],
    nullableByDefault: false,
  });
  describeRoots(schema);
  const policies = mergePolicies(FEATURES.map((feature) => feature.policies));
  checkPolicies(schema, policies);
  return { schema, access: new AccessCache(schema, policies) };
}
