import { sql } from 'kysely';
import { Permission } from '../../../core/access/permissions.js';
import { scopeOf } from '../../../core/access/scope.js';
import type { Viewer } from '../../../core/access/viewer.js';
import { row } from '../../../core/database/sql.js';
import type { Work } from '../../../core/database/unit-of-work.js';
import { NotFoundError, StateError } from '../../../core/errors.js';
import { isId } from '../../../core/ids.js';
import { recordsChanged } from '../../../core/log/outbox.js';
import { staleRecord } from '../../../core/trail/stale-record.js';
import { Notice } from '../notice.entity.js';
import { type NoticeRelations, noticeVisible } from '../notice.policy.js';
import { ACT_STATE_NAMES, ACT_TRANSITIONS, type ActKind, type ActState, type ActStep } from './act.rules.js';

/** An ordered act of a letter issued, locked for a step. */
export interface LockedAct {
  readonly id: string;
  readonly noticeId: string;
  readonly districtId: string;
  readonly kind: ActKind;
  /** to whom the letter that orders it is written */
  readonly addresseeId: string;
  readonly personId: string;
  readonly readerId: string | null;
  readonly unitId: string;
  readonly dueOn: string;
  readonly state: ActState;
  readonly version: number;
  readonly unitPath: string;
  readonly obligationId: string | null;
}

/** The act, locked, if the viewer sees its letter or is the person. @throws NotFoundError, ConflictError */
export async function lockAct(
  work: Work,
  viewer: Viewer,
  { id, version }: { id: string; version: number },
): Promise<LockedAct> {
  const scope = scopeOf(viewer, Permission.NOTICE_READ);
  const found = isId(id)
    ? await row<LockedAct>(
        work.db,
        sql`select r.id, r.notice_id as "noticeId", n.district_id as "districtId",
            n.addressee_id as "addresseeId", r.kind, r.person_id as "personId",
            r.reader_id as "readerId", r.unit_id as "unitId", r.due_on::text as "dueOn", r.state, r.version, u.path::text as "unitPath",
            (select o.id from obligation o where o.act_id = r.id) as "obligationId"
          from required_act r join notice n on n.id = r.notice_id join unit i on i.id = n.issuer_id join unit a on a.id = n.addressee_id
            join unit u on u.id = r.unit_id
          where r.id = ${id} and n.issued_at is not null and n.state <> 'WITHDRAWN'
            and (r.person_id = ${viewer.accountId} or ${noticeVisible(scope)}) for update of r`,
      )
    : null;
  if (!found) throw new NotFoundError('项责令事项', ['input', 'id']);
  if (found.version !== version) throw await staleRecord(work.db, viewer, found);
  return found;
}

/** @returns the state it leads to @throws StateError */
export function stepOf({ state }: Pick<LockedAct, 'state'>, step: ActStep): ActState {
  const to = ACT_TRANSITIONS[state][step];
  if (!to) throw new StateError(state, `这件事目前是「${ACT_STATE_NAMES[state]}」，请刷新后再看。`);
  return to;
}

/** Tells open pages of both sides, and of the unit of the person, that the letter's acts have changed. */
export function tell(work: Work, { issuerPath, addresseePath }: NoticeRelations, act: LockedAct): void {
  for (const path of new Set([issuerPath, addresseePath, act.unitPath])) {
    work.emit(recordsChanged(path, 'NOTICE', [act.noticeId]));
  }
}

/** The letter that orders it. */
export const noticeOf = (work: Work, { noticeId }: LockedAct): Promise<Notice> =>
  work.em.findOneOrFail(Notice, { id: noticeId });
