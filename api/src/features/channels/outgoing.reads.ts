import { sql } from 'kysely';
import { type Db, instant, row, rows } from '../../core/database/sql.js';
import { HOSTS } from '../accounts/rights.sql.js';
import { MESSAGE_KIND_NAMES, type MessageKind } from '../messages/message-kind.js';
import { type ChannelKind, isPersonal } from './channel.rules.js';
import type { Outgoing } from './send/outgoing.js';
import { addressOn } from './wish.reads.js';

interface DeliveryRow {
  readonly kind: ChannelKind;
  readonly settings: Readonly<Record<string, unknown>>;
  readonly secretSealed: string;
  readonly channelName: string;
  readonly occasion: string;
  readonly sentTo: string | null;
  readonly madeAt: string;
  readonly email: string | null;
  readonly phone: string | null;
  readonly disabled: boolean;
}

interface Part {
  readonly kind: MessageKind;
  readonly title: string;
  readonly text: string;
  readonly recordType: string | null;
  readonly recordId: string | null;
}

/** What goes out, and by which way. */
export interface Ready {
  readonly kind: ChannelKind;
  readonly settings: Readonly<Record<string, unknown>>;
  readonly secretSealed: Buffer;
  readonly outgoing: Outgoing;
}

/** Of a message that was read, or is done, or that its reader may not read any more, nobody is told. */
const partsOf = (db: Db, id: string): Promise<Part[]> =>
  rows<Part>(
    db,
    sql`select m.kind, m.title, m.text, m.record_type as "recordType", m.record_id as "recordId" from message_delivery_part p join message m on m.id = p.message_id
        join unit about on about.id = m.unit_id join message_delivery d on d.id = p.delivery_id
      where p.delivery_id = ${id} and m.done_at is null and (d.recipient_id is null or m.read_at is null and (m.needs is null
        or exists (select from held_post h join unit u on u.id = h.unit_id
          join role_permission r on r.role = h.role and r.permission = m.needs
          where h.account_id = m.recipient_id and case r.reach when 'DISTRICT' then subpath(u.path, 0, 1) @> about.path
            when 'OWN' then u.path = about.path when 'SUBTREE' then u.path @> about.path
            else exists (select from (${HOSTS}) x where x.path::ltree @> about.path) end)))
      order by m.id`,
  );

/**
 * A delivery as it goes out now.
 *
 * @param consoleOrigin under which staff open the console; null: what goes out has no link
 * @returns null: nobody needs it any more, or there is nowhere to send it
 */
export async function outgoingOf(db: Db, id: string, consoleOrigin: string | null): Promise<Ready | null> {
  const found = await row<DeliveryRow>(
    db,
    sql`select c.kind, c.settings, encode(c.secret_sealed, 'base64') as "secretSealed", c.name as "channelName", d.occasion,
        d.sent_to as "sentTo", d.made_at as "madeAt", w.email, w.phone, coalesce(a.disabled_at is not null, false) as disabled
      from message_delivery d join message_channel c on c.id = d.channel_id
        left join account a on a.id = d.recipient_id left join message_wish w on w.account_id = a.id
      where d.id = ${id}`,
  );
  if (!found || found.disabled) return null;
  const trial = found.occasion.startsWith('trial:');
  const to = isPersonal(found.kind) ? (found.sentTo ?? addressOn(found.kind, found)) : null;
  if (isPersonal(found.kind) && to === null) return null;
  const parts = trial ? [] : await partsOf(db, id);
  if (!trial && parts.length === 0) return null;
  const words = trial ? trialWords(found.channelName) : wordsOf(parts, found.occasion.startsWith('digest:'));
  return {
    ...{ kind: found.kind, settings: found.settings, secretSealed: Buffer.from(found.secretSealed, 'base64') },
    outgoing: {
      ...{ deliveryId: id, ...words, link: linkTo(parts, consoleOrigin), to, madeAt: instant(found.madeAt) },
      kinds: [...new Set(parts.map(({ kind }) => kind))],
    },
  };
}

const trialWords = (name: string) => ({
  subject: '测试消息：三务公开+再监督平台',
  text: `这是通过「${name}」发出的测试消息，收到即表示已经接通。`,
});

/** Where it is read: the record of the one message, of several the list; the console knows which page shows a record. */
function linkTo([first, ...more]: readonly Part[], consoleOrigin: string | null): string | null {
  if (consoleOrigin === null || !first) return null;
  const { recordType, recordId } = first;
  const path = more.length === 0 && recordType && recordId ? `records/${recordType}/${recordId}` : 'messages';
  return `${consoleOrigin}/${path}`;
}

const FOOT = '请登录三务公开+再监督平台查看。';

function wordsOf(parts: readonly Part[], digest: boolean): { subject: string; text: string } {
  const [first] = parts;
  if (first && parts.length === 1 && !digest)
    return {
      subject: `【${MESSAGE_KIND_NAMES[first.kind]}】${first.title}`,
      text: [first.text, FOOT].filter(Boolean).join('\n'),
    };
  const lines = parts.map(({ kind, title }, i) => `${i + 1}. 【${MESSAGE_KIND_NAMES[kind]}】${title}`);
  return { subject: `消息汇总：${parts.length}条`, text: [...lines, FOOT].join('\n') };
}
