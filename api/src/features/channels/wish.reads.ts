import { sql } from 'kysely';
import { type Db, row } from '../../core/database/sql.js';
import { type Choices, type PersonalKind, type QuietHours, USUAL_QUIET } from './channel.rules.js';

/** How somebody wants to be told. */
export interface Wish {
  readonly email: string | null;
  readonly phone: string | null;
  readonly quiet: QuietHours;
  readonly choices: Choices;
  /** 0: they have not said */
  readonly version: number;
}

interface WishRow {
  readonly email: string | null;
  readonly phone: string | null;
  readonly quietFrom: string | null;
  readonly quietTo: string | null;
  readonly choices: Choices | null;
  readonly version: number | null;
}

/** Columns of `w` (message_wish), which may be missing. */
export const WISH = sql`w.email, w.phone, to_char(w.quiet_from, 'HH24:MI') as "quietFrom", to_char(w.quiet_to, 'HH24:MI') as "quietTo",
  w.choices, w.version`;

/** What is usual stands in the place of what nobody has said. */
export const wishOf = ({ email, phone, quietFrom, quietTo, choices, version }: WishRow): Wish => ({
  ...{ email, phone, choices: choices ?? {}, version: version ?? 0 },
  quiet: quietFrom && quietTo ? { from: quietFrom, to: quietTo } : USUAL_QUIET,
});

/** How a person wants to be told. */
export async function wishFor(db: Db, accountId: string): Promise<Wish> {
  const found = await row<WishRow>(
    db,
    sql`select ${WISH} from account a left join message_wish w on w.account_id = a.id where a.id = ${accountId}`,
  );
  return wishOf(found ?? { email: null, phone: null, quietFrom: null, quietTo: null, choices: null, version: null });
}

/** Where a person is reached on a channel; null: nowhere. */
export const addressOn = (kind: PersonalKind, { email, phone }: Pick<Wish, 'email' | 'phone'>): string | null =>
  kind === 'EMAIL' ? email : phone;
