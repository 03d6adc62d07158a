import { buildSchema, parse } from 'graphql';
import { describe, expect, it } from 'vitest';
import { AccessCache } from './access-cache.js';
import { checkPolicies, type FieldPolicies, mergePolicies } from './field-policies.js';
import { Permission } from './permissions.js';
import type { Viewer } from './viewer.js';

const schema = buildSchema(`
  type Query { clock: String, unit: Unit }
  type Unit { id: ID, light: String }
`);
const policies: FieldPolicies = {
  Query: { clock: 'ANYONE', unit: [Permission.UNIT_READ] },
  Unit: { id: [Permission.UNIT_READ], light: [Permission.LIGHT_READ] },
};

const viewer = (...permissions: Permission[]): Viewer => ({
  accountId: 'a',
  sessionId: 's',
  username: 'u',
  name: 'n',
  lastSignInAt: null,
  posts: [],
  grants: [],
  permissions: new Set(permissions),
  standsInFor: new Set(),
  mustDo: [],
});

/** The code of the refusal and the columns that it points to; null when there is none. */
function refusal(query: string, who: Viewer | null) {
  const error = new AccessCache(schema, policies).refusal(parse(query), who);
  return error && [error.extensions['code'], ...(error.locations ?? []).map(({ column }) => column)];
}

describe('the start', () => {
  it('is stopped by a field without a policy', () => {
    const { Unit: _, ...rest } = policies;
    expect(() => checkPolicies(schema, rest)).toThrow(/Unit\.id has no policy[\s\S]*Unit\.light has no policy/);
  });

  it('is stopped by a policy without a field', () => {
    expect(() =>
      checkPolicies(schema, { ...policies, Unit: { id: 'ANYONE', light: 'ANYONE', name: 'ANYONE' } }),
    ).toThrow('the policy of Unit.name belongs to no field');
  });

  it('is stopped by two policies for one field', () => {
    expect(() => mergePolicies([policies, { Unit: { light: 'ANYONE' } }])).toThrow('two policies for Unit.light');
  });

  it('goes on when each field has one', () => {
    expect(() => checkPolicies(schema, policies)).not.toThrow();
  });
});

describe('a document', () => {
  it('with a field for everyone is open to nobody in particular', () => {
    expect(refusal('{ clock }', null)).toBeNull();
  });

  it('asks nobody signed in to sign in', () => {
    expect(refusal('{ unit { id } }', null)).toEqual(['UNAUTHENTICATED', 3, 10]);
  });

  it('is refused for one field that the viewer may not see, however deep, and pointed to it', () => {
    expect(refusal('{ unit { id light } }', viewer(Permission.UNIT_READ))).toEqual(['FORBIDDEN', 13]);
  });

  it('hides nothing in a fragment or behind another name', () => {
    const query = '{ unit { ...F } } fragment F on Unit { lamp: light }';
    expect(refusal(query, viewer(Permission.UNIT_READ))).toEqual(['FORBIDDEN', 40]);
  });

  it('about the schema itself is open to whoever is signed in', () => {
    const query = '{ __type(name: "Unit") { fields { name } } }';
    expect(refusal(query, null)).toContain('UNAUTHENTICATED');
    expect(refusal(query, viewer())).toBeNull();
  });

  it('is allowed to who holds the permissions', () => {
    expect(refusal('{ unit { id light } }', viewer(Permission.UNIT_READ, Permission.LIGHT_READ))).toBeNull();
  });
});
