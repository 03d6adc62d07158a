const DAY_MS = 86_400_000;

/** Days after which a password must be chosen anew. */
export const PASSWORD_DAYS = 180;

/** What a person must do before anything else: until then the session gives no right. */
export enum AccountDuty {
  CHANGE_PASSWORD = 'CHANGE_PASSWORD',
  SET_SECOND_FACTOR = 'SET_SECOND_FACTOR',
}

interface Facts {
  /** system instant; null: never */
  readonly passwordSetAt: Date | null;
  /** a role that is held today asks for one */
  readonly needsFactor: boolean;
  readonly hasFactor: boolean;
}

/** What must be done first, in its order. */
export function dutiesOf({ passwordSetAt, needsFactor, hasFactor }: Facts, now: Date): AccountDuty[] {
  const expired = passwordSetAt === null || now.getTime() - passwordSetAt.getTime() > PASSWORD_DAYS * DAY_MS;
  return [
    ...(expired ? [AccountDuty.CHANGE_PASSWORD] : []),
    ...(needsFactor && !hasFactor ? [AccountDuty.SET_SECOND_FACTOR] : []),
  ];
}
