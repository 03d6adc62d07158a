import { GraphQLError, type GraphQLSchema, isObjectType, type ValidationContext, type ValidationRule } from 'graphql';
import type { Permission } from './permissions.js';
import type { Viewer } from './viewer.js';

/** Who may ask for a field: everyone, whoever is signed in, or whoever holds one of the permissions somewhere. */
export type FieldPolicy = 'ANYONE' | 'SIGNED_IN' | readonly Permission[];

/** Type name → policy of all its fields, or field by field. Nothing is allowed by default. */
export type FieldPolicies = Readonly<Record<string, FieldPolicy | Readonly<Record<string, FieldPolicy>>>>;

const isPolicy = (entry: FieldPolicies[string]): entry is FieldPolicy =>
  typeof entry === 'string' || Array.isArray(entry);

const policyOf = (policies: FieldPolicies, type: string, field: string): FieldPolicy | undefined => {
  const entry = policies[type];
  if (entry === undefined) return undefined;
  return isPolicy(entry) ? entry : entry[field];
};

/** Merges the features' policies; two features may each add fields to one type. @throws when a field has two */
export function mergePolicies(all: readonly FieldPolicies[]): FieldPolicies {
  const merged: Record<string, FieldPolicies[string]> = {};
  for (const [type, entry] of all.flatMap((policies) => Object.entries(policies))) {
    const known = merged[type];
    if (known === undefined) merged[type] = entry;
    else if (isPolicy(known) || isPolicy(entry)) throw new Error(`two policies for the type ${type}`);
    else {
      const twice = Object.keys(entry).find((field) => field in known);
      if (twice) throw new Error(`two policies for ${type}.${twice}`);
      merged[type] = { ...known, ...entry };
    }
  }
  return merged;
}

/** Stops the start when a field of the schema has no policy, or a policy no field. @throws Error naming all of them */
export function checkPolicies(schema: GraphQLSchema, policies: FieldPolicies): void {
  const faults: string[] = [];
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isObjectType(type) || type.name.startsWith('__')) continue;
    for (const field of Object.keys(type.getFields())) {
      if (policyOf(policies, type.name, field) === undefined) faults.push(`${type.name}.${field} has no policy`);
    }
  }
  for (const [name, entry] of Object.entries(policies)) {
    const type = schema.getType(name);
    if (!isObjectType(type)) faults.push(`the policy of ${name} belongs to no type`);
    else if (!isPolicy(entry)) {
      for (const field of Object.keys(entry)) {
        if (!type.getFields()[field]) faults.push(`the policy of ${name}.${field} belongs to no field`);
      }
    }
  }
  if (faults.length > 0) throw new Error(`field policies:\n  ${faults.join('\n  ')}`);
}

const mayAsk = (policy: FieldPolicy, viewer: Viewer | null): boolean => {
  if (policy === 'ANYONE') return true;
  if (!viewer) return false;
  return policy === 'SIGNED_IN' || policy.some((permission) => viewer.permissions.has(permission));
};

/** A validation rule for one viewer: refuses a document that asks for a field the viewer may not see. */
export function accessRule(policies: FieldPolicies, viewer: Viewer | null): ValidationRule {
  return (context: ValidationContext) => ({
    Field(node) {
      const parent = context.getParentType();
      if (!parent || !isObjectType(parent) || node.name.value.startsWith('__')) return;
      // the schema describes itself to whoever is signed in
      const policy = parent.name.startsWith('__') ? 'SIGNED_IN' : policyOf(policies, parent.name, node.name.value);
      if (policy !== undefined && mayAsk(policy, viewer)) return;
      context.reportError(
        new GraphQLError(viewer ? '您没有权限查看或做这件事。' : '请先登录。', {
          nodes: node,
          // an answer like any other: the code says it, and browsers don't take it for a broken server
          extensions: { code: viewer ? 'FORBIDDEN' : 'UNAUTHENTICATED', http: { status: 200 } },
        }),
      );
    },
  });
}
