import type { ApolloServerPlugin, BaseContext } from '@apollo/server';
import type { DocumentNode, GraphQLSchema } from 'graphql';
import { LRUCache } from 'lru-cache';

/** Documents that are kept, with their verdicts: the console has a hundred; once parsed, a strange one may take 30 kilobytes. */
const MOST_DOCUMENTS = 1000;

/** By their hashes. Servers of one process, as tests start them, share what they have parsed of one schema, and look it over by the same rules. */
const keptOf = new WeakMap<GraphQLSchema, LRUCache<string, DocumentNode>>();

function keptFor(schema: GraphQLSchema): LRUCache<string, DocumentNode> {
  const known = keptOf.get(schema);
  if (known) return known;
  const made = new LRUCache<string, DocumentNode>({ max: MOST_DOCUMENTS });
  keptOf.set(schema, made);
  return made;
}

/**
 * A document that was found valid is neither parsed nor looked over again. The library has a store for this, but prints and hashes the
 * whole schema at each start to know its documents by, a twentieth of the start; ask it for none (`documentStore: null`).
 */
export const keepDocuments = <Context extends BaseContext>(): ApolloServerPlugin<Context> => ({
  requestDidStart: async () => ({
    // the library parses what has no document by then, which its types do not tell
    didResolveSource: async (asked) => {
      Object.assign(asked, { document: keptFor(asked.schema).get(asked.queryHash) });
    },
    validationDidStart: async (asked) => async (faults) => {
      if (!faults?.length) keptFor(asked.schema).set(asked.queryHash, asked.document);
    },
  }),
});
