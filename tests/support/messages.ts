import type { TestServer } from './server.ts';
import { meddle, query } from './sql.ts';

interface Told {
  readonly username: string;
  readonly unitId: string;
  readonly key?: string;
  readonly kind?: string;
  readonly title?: string;
  readonly needs?: string | null;
  readonly record?: { readonly type: string; readonly id: string } | null;
}

const literal = (value: string | null): string => (value === null ? 'null' : `'${value.replaceAll("'", "''")}'`);

let told = 0;

/** Tells a person something, as a feature does in its transaction: the row, and the event of the log. */
export async function tell(server: TestServer, message: Told): Promise<string> {
  told++;
  const { username, unitId, key = `test:${told}`, kind = 'PROGRESS', title = `第${told}条消息` } = message;
  const { needs = 'UNIT_READ', record = null } = message;
  const id = `019e${String(told).padStart(4, '0')}-0000-7000-8000-${String(told).padStart(12, '0')}`;
  await meddle(
    server.database.superuserUrl,
    `with told as (insert into message (id, recipient_id, key, kind, title, text, unit_id, needs, record_type, record_id, at)
        select '${id}', a.id, ${literal(key)}, '${kind}', ${literal(title)}, '', '${unitId}', ${literal(needs)},
          ${literal(record?.type ?? null)}, ${record ? literal(record.id) : 'null'}::uuid, '2019-10-15T01:00:00Z'
        from account a where a.username = '${username}' returning recipient_id)
      insert into outbox (topic, path, payload, recorded_at)
        select 'message', d.path, jsonb_build_object('to', jsonb_build_array(recipient_id)), '2019-10-15T01:00:00Z'
        from told join account a on a.id = told.recipient_id join unit d on d.id = a.district_id`,
  );
  return id;
}

/** The id of a unit by its name. */
export async function unitNamed(server: TestServer, name: string): Promise<string> {
  const [unit] = await query<{ id: string }>(server.database.superuserUrl, 'select id from unit where name = $1', [
    name,
  ]);
  if (!unit) throw new Error(`no unit ${name}`);
  return unit.id;
}
