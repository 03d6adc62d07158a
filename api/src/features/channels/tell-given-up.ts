import { sql } from 'kysely';
import { Permission } from '../../core/access/permissions.js';
import { row, rows } from '../../core/database/sql.js';
import type { Work } from '../../core/database/unit-of-work.js';
import { postMessages } from '../messages/message.service.js';
import { MessageKind } from '../messages/message-kind.js';

/** Tells the system administrators of a district, once a day, that a channel does not reach whom it should. */
export async function tellGivenUp(work: Work, channelId: string): Promise<void> {
  const channel = await row<{ name: string; districtId: string }>(
    work.db,
    sql`select name, district_id as "districtId" from message_channel where id = ${channelId}`,
  );
  if (!channel) return;
  const { name, districtId } = channel;
  const desks = await rows<{ unitId: string }>(
    work.db,
    sql`select distinct p.unit_id as "unitId" from held_post p join unit u on u.id = p.unit_id join unit d on d.path @> u.path
      join role_permission r on r.role = p.role and r.permission = ${Permission.CHANNEL_MANAGE} where d.id = ${districtId}`,
  );
  await postMessages(work, [
    {
      ...{ key: `channel:${channelId}:${work.today}`, kind: MessageKind.PLATFORM },
      ...{
        title: `消息渠道「${name}」有消息没有送达`,
        text: '已多次重试，不再发送。请查看发送记录，排除故障后重新发送。',
      },
      ...{ record: null, unitId: districtId, needs: null },
      to: desks.map(({ unitId }) => ({ unitId, permission: Permission.CHANNEL_MANAGE })),
    },
  ]);
}
