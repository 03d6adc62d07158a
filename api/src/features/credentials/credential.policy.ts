import type { FieldPolicies } from '../../core/access/field-policies.js';
import { Permission } from '../../core/access/permissions.js';

const MANAGE = [Permission.ACCOUNT_MANAGE];
const GRANT = [Permission.ROLE_GRANT];
const EITHER = [Permission.ACCOUNT_MANAGE, Permission.ROLE_GRANT];

/** Signing in, and a link that was sent, are for everyone; one's own credentials for whoever is signed in. */
export const credentialPolicies: FieldPolicies = {
  Query: { accountLink: 'ANYONE', mySessions: 'SIGNED_IN', mySecondFactor: 'SIGNED_IN' },
  Mutation: {
    signIn: 'ANYONE',
    signOut: 'ANYONE',
    useAccountLink: 'ANYONE',
    changePassword: 'SIGNED_IN',
    beginSecondFactor: 'SIGNED_IN',
    confirmSecondFactor: 'SIGNED_IN',
    renewRecoveryCodes: 'SIGNED_IN',
    removeSecondFactor: 'SIGNED_IN',
    endMySession: 'SIGNED_IN',
    issueAccountLink: MANAGE,
    confirmAccountLink: GRANT,
    endSessions: GRANT,
    resetSecondFactor: GRANT,
  },
  LinkCodePayload: GRANT,
  OpenLink: EITHER,
  Account: { openLink: EITHER, sessions: GRANT },
  SignInPayload: 'ANYONE',
  DonePayload: 'ANYONE',
  LinkHolder: 'ANYONE',
  OpenSession: 'SIGNED_IN',
  FactorSecret: 'SIGNED_IN',
  FactorPayload: 'SIGNED_IN',
  RecoveryCodesPayload: 'SIGNED_IN',
  AccountLink: MANAGE,
  LinkPayload: MANAGE,
};
