import { type DocumentNode, GraphQLError, type GraphQLSchema, validate } from 'graphql';
import { accessRule, type FieldPolicies } from './field-policies.js';
import type { Viewer } from './viewer.js';

/** Checks a document against the field policies, once for each parsed document and set of permissions. */
export class AccessCache {
  /** documents are kept by whoever parses them; their verdicts go with them */
  readonly #verdicts = new WeakMap<DocumentNode, Map<string, GraphQLError | null>>();

  constructor(
    private readonly schema: GraphQLSchema,
    private readonly policies: FieldPolicies,
  ) {}

  /** One refusal that points to every place which the viewer may not ask for; null when all of it may be asked. */
  refusal(document: DocumentNode, viewer: Viewer | null): GraphQLError | null {
    const rights = viewer ? [...viewer.permissions].sort().join() : 'nobody';
    const verdicts = this.#verdicts.get(document) ?? new Map<string, GraphQLError | null>();
    this.#verdicts.set(document, verdicts);
    const known = verdicts.get(rights);
    if (known !== undefined) return known;
    const refused = validate(this.schema, document, [accessRule(this.policies, viewer)]);
    const nodes = refused.flatMap((error) => error.nodes ?? []);
    const verdict = refused[0]
      ? new GraphQLError(refused[0].message, { nodes, extensions: refused[0].extensions })
      : null;
    verdicts.set(rights, verdict);
    return verdict;
  }
}
