import type { FieldPolicies } from '../../core/access/field-policies.js';
import { Permission } from '../../core/access/permissions.js';

/** Signing in is for everyone; names of people for whoever is signed in and reads records. */
export const accountPolicies: FieldPolicies = {
  Query: { viewer: 'ANYONE', approvers: [Permission.NOTICE_DRAFT] },
  Mutation: { signIn: 'ANYONE', signOut: 'ANYONE' },
  Viewer: 'ANYONE',
  Post: 'ANYONE',
  SignInPayload: 'ANYONE',
  Person: 'SIGNED_IN',
  InputError: 'ANYONE',
  ConflictError: 'ANYONE',
  StateError: 'ANYONE',
};
