import type { Scope } from '../../../core/access/scope.js';
import type { Db } from '../../../core/database/sql.js';
import type { Day } from '../../../core/days.js';
import type { Reference } from '../reference.js';

/** What an operation of a third party is answered with. It holds nothing of the staff's. */
export interface PortalCtx {
  /** reads only */
  readonly db: Db;
  readonly reference: Reference;
  /** the business day, Asia/Shanghai */
  readonly today: Day;
  /** all of the key's district */
  readonly scope: Scope;
  readonly districtId: string;
  /** what the key may read */
  readonly scopes: ReadonlySet<string>;
  readonly loaders: Map<string, unknown>;
}
