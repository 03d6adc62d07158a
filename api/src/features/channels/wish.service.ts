import { sql } from 'kysely';
import type { Viewer } from '../../core/access/viewer.js';
import { rows } from '../../core/database/sql.js';
import { unitOfWork } from '../../core/database/unit-of-work.js';
import { ConflictError, FaultsError, InputError } from '../../core/errors.js';
import { type Ctx, writeContextOf } from '../../core/feature.js';
import { MessageKind } from '../messages/message-kind.js';
import { type ChannelKind, isPersonal, PERSONAL, type PersonalKind, USUAL } from './channel.rules.js';
import { isMailAddress, isPhone } from './settings.rules.js';
import { type Wish, wishFor } from './wish.reads.js';
import type { MessageWish, SetMessageWishInput } from './wish.types.js';

function faultsOf({ email, phone, choices }: SetMessageWishInput): InputError[] {
  const twice = new Set(choices.map(({ channel, kind }) => `${channel} ${kind}`)).size < choices.length;
  return [
    ...(email && !isMailAddress(email)
      ? [new InputError('BAD_EMAIL', '请填写一个邮箱，例如 name@example.gov.cn。', ['input', 'email'])]
      : []),
    ...(phone && !isPhone(phone) ? [new InputError('BAD_PHONE', '手机号应为11位数字。', ['input', 'phone'])] : []),
    ...(twice || choices.some(({ channel }) => !isPersonal(channel))
      ? [new InputError('BAD_CHOICES', '每种消息在邮件和短信上各选一次。', ['input', 'choices'])]
      : []),
  ];
}

/** Sets how the viewer is told from the next message on; what waits already goes as it was planned. @throws FaultsError, ConflictError */
export async function setWish(ctx: Ctx, viewer: Viewer, input: SetMessageWishInput): Promise<void> {
  const faults = faultsOf(input);
  if (faults.length > 0) throw new FaultsError(faults);
  await unitOfWork(writeContextOf(ctx), '修改消息提醒方式', async (work) => {
    // two pages of one person go one after the other
    await sql`select 1 from account where id = ${viewer.accountId} for update`.execute(work.db);
    const known = await wishFor(work.db, viewer.accountId);
    if (known.version !== input.version) throw new ConflictError(known.version, viewer.name, null);
    const { email, phone, quietFrom, quietTo, choices } = input;
    const chosen = Object.fromEntries(
      PERSONAL.map((channel) => [
        channel,
        Object.fromEntries(choices.filter((one) => one.channel === channel).map(({ kind, how }) => [kind, how])),
      ]),
    );
    await sql`insert into message_wish (account_id, email, phone, quiet_from, quiet_to, choices)
      values (${viewer.accountId}, ${email || null}, ${phone || null}, ${quietFrom}::time, ${quietTo}::time, ${JSON.stringify(chosen)}::jsonb)
      on conflict (account_id) do update set email = excluded.email, phone = excluded.phone, quiet_from = excluded.quiet_from,
        quiet_to = excluded.quiet_to, choices = excluded.choices, version = message_wish.version + 1`.execute(work.db);
  });
}

/** How the viewer is told, each kind on each channel. */
export async function readWish({ db }: Pick<Ctx, 'db'>, { accountId }: Viewer): Promise<MessageWish> {
  const { email, phone, quiet, choices, version }: Wish = await wishFor(db, accountId);
  const open = await rows<{ kind: ChannelKind }>(
    db,
    sql`select distinct c.kind from message_channel c join account a on a.district_id = c.district_id
      where a.id = ${accountId} and c.state = 'ACTIVE' order by c.kind`,
  );
  return {
    ...{ email, phone, quietFrom: quiet.from, quietTo: quiet.to, version },
    channels: open.map(({ kind }) => kind).filter(isPersonal),
    choices: PERSONAL.flatMap((channel: PersonalKind) =>
      Object.values(MessageKind).map((kind) => ({
        ...{ channel, kind },
        how: choices[channel]?.[kind] ?? USUAL[channel][kind],
      })),
    ),
  };
}
