import { type DocumentNode, type GraphQLError, type GraphQLSchema, validate } from 'graphql';
import { accessRule, type FieldPolicies } from './field-policies.js';
import type { Viewer } from './viewer.js';

/** Checks a document against the field policies, once for each parsed document and set of permissions. */
export class AccessCache {
  /** documents are kept by whoever parses them; their verdicts go with them */
  readonly #verdicts = new WeakMap<DocumentNode, Map<string, readonly GraphQLError[]>>();

  constructor(
    private readonly schema: GraphQLSchema,
    private readonly policies: FieldPolicies,
  ) {}

  /** The refusals; empty when the viewer may ask all of it. */
  check(document: DocumentNode, viewer: Viewer | null): readonly GraphQLError[] {
    const rights = viewer ? [...viewer.permissions].sort().join() : 'nobody';
    const verdicts = this.#verdicts.get(document) ?? new Map<string, readonly GraphQLError[]>();
    this.#verdicts.set(document, verdicts);
    const known = verdicts.get(rights);
    if (known) return known;
    const verdict = validate(this.schema, document, [accessRule(this.policies, viewer)]);
    verdicts.set(rights, verdict);
    return verdict;
  }
}
