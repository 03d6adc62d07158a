import type { AccountFilter, Role } from '@sanwu/schema';

export const ACCOUNT_STATES = ['ACTIVE', 'NEW', 'DISABLED'] as const;
type AccountState = (typeof ACCOUNT_STATES)[number];

const BY_STATE: Readonly<Record<AccountState, AccountFilter>> = {
  ACTIVE: { activated: true, disabled: false },
  NEW: { activated: false, disabled: false },
  DISABLED: { disabled: true },
};

/** Whether its holder can sign in: never yet, now, or no more. */
export function accountState(account: { activated: boolean; disabledAt: string | null }): AccountState {
  if (account.disabledAt !== null) return 'DISABLED';
  return account.activated ? 'ACTIVE' : 'NEW';
}

/** The address's words as the API's filter. */
export function accountFilter(values: Readonly<Record<string, string>>): AccountFilter {
  const { role, unit, state, awaiting, text } = values;
  return {
    ...(BY_STATE[state as AccountState] ?? {}),
    ...(role ? { role: role as Role } : {}),
    ...(unit ? { unitId: unit } : {}),
    ...(awaiting ? { awaiting: true } : {}),
    ...(text ? { text: { contains: text } } : {}),
  };
}
