import { Permission } from '../../core/access/permissions.js';
import type { Work } from '../../core/database/unit-of-work.js';
import { postMessages } from '../messages/message.service.js';
import { MessageKind } from '../messages/message-kind.js';
import type { Bulletin } from './bulletin.types.js';

/** What of a bulletin its messages say. */
type Told = Pick<Bulletin, 'id' | 'title' | 'issuerId' | 'version'>;

async function tell(
  work: Work,
  { id, title: text, issuerId: unitId, version }: Told,
  { kind, title, accountId }: { kind: MessageKind; title: string; accountId: string },
): Promise<void> {
  const about = { key: `bulletin:${id}:${version}`, unitId, needs: Permission.BULLETIN_READ };
  await postMessages(work, [{ ...about, kind, title, text, record: { type: 'BULLETIN', id }, to: [{ accountId }] }]);
}

/** Tells the leader named that it waits for them. */
export const tellApprover = (work: Work, bulletin: Told & Pick<Bulletin, 'approverId'>): Promise<void> =>
  tell(work, bulletin, { kind: MessageKind.TO_APPROVE, title: '通报等您审批', accountId: bulletin.approverId });

/** Tells the drafter that it came back. */
export const tellReturned = (work: Work, bulletin: Told & Pick<Bulletin, 'drafterId'>): Promise<void> =>
  tell(work, bulletin, { kind: MessageKind.RETURNED, title: '通报被退回修改', accountId: bulletin.drafterId });
