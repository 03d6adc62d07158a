/** Tables that no trail follows, and why. */
export const UNTRAILED: Readonly<Record<string, string>> = {
  trail_entry: 'the trail itself',
  trail_unsealed: 'the trail itself',
  trail_leaf: 'the trail itself',
  trail_root: 'the trail itself',
  migration: 'written by the owner only, with hashes of its own',
  outbox: 'passes into the log and is emptied',
  log_entry: 'append-only, every entry stems from a trailed row',
  count_difference: 'sums of obligations, recounted at will',
  subtree_count: 'sums of obligations, recounted at will',
  unit_light: 'sums of obligations, recounted at will',
  light_change: 'append-only record of its own',
  filing_draft: 'what is being typed; what is submitted enters the filing',
  notice_answer_draft: 'what is being typed; what is sent enters the answer',
  idempotency: 'stems from the trailed row that it names',
  file_chunk: 'bytes of a trailed file, with their hash in it',
  file_thumbnail: 'made again at will of a trailed file',
  page_content: 'bytes of a trailed revision, with their hash in it',
  page_look: 'when pages are looked at again; what was found stands in their revisions',
  page_attachment: 'when files of pages are asked for; what was found stands in their revisions',
  message_attempt: 'a record of its own, of what went out',
  message_delivery: 'a record of its own, of what went out',
  message_delivery_part: 'a record of its own, of what went out',
  message: 'a record of its own, of what people were told; what it tells stems from a trailed row',
  reminder_agenda: 'worked out from obligations, again at will; what it leads to is a reminder',
  session: 'comes and goes; a sign-in stands in the trail of its account',
  sign_in_limit: 'counters of the limiter',
  security_event: 'append-only record of its own',
  capture_run: 'a record of its own, without people',
  disclosure_check: 'worked out from entries, again at will; what it leads to is a finding',
  seal_judgement: 'worked out from seals, again at will; what it leads to is a finding',
  check_cursor: 'a place in the log',
  portal_epoch: 'counts of changes, folded at will',
  portal_spent: 'counters of the limiter',
  portal_usage: 'sums of what keys asked',
  portal_webhook_health: 'counters of deliveries',
  portal_webhook_cursor: 'a place in the log',
  portal_delivery: 'a record of its own, of what third parties were told',
  portal_attempt: 'a record of its own, of what third parties were told',
  portal_file: 'made again each night of entries',
  portal_file_form: 'made again each night of entries',
  portal_file_part: 'made again each night of entries',
};

/** What a table's comment begins with in the database, when no trail follows it: a process that is older than the table reads it there. */
const SAID = '不留痕：';

type Query = (text: string) => Promise<{ rows: unknown[] }>;

/** Columns that the trail must not write: its triggers name them. Looked for once, and not for each trigger: it is asked at every start. */
const SECRET = `
  select a.attrelid, a.attname from pg_class c join pg_attribute a on a.attrelid = c.oid
  where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') and a.attnum > 0 and not a.attisdropped
    and a.attname ~ '(password|token|code)_hash$|_sealed$'`;

/** After a statement that inserts, deletes or updates: of any rows and columns. */
const OF_STATEMENTS = `t.tgtype in (4, 8, 16) and t.tgqual is null and t.tgattr::text = ''`;

/**
 * By their function: how many triggers a table has of the trail's. One that is off, or fires for replicas or for some rows only, is
 * none, nor one that would write a secret.
 */
const FIRING = `
  select t.tgrelid, p.proname, count(distinct t.tgtype) as firing from pg_trigger t join pg_proc p on p.oid = t.tgfoid
  where t.tgenabled in ('O', 'A') and p.proname in ('trail_write', 'trail_salted', 'trail_noted') and (p.proname <> 'trail_write' or ${OF_STATEMENTS} and not exists (
    select from secret s where s.attrelid = t.tgrelid
      and position('\\000' || s.attname || '\\000' in '\\000' || encode(t.tgargs, 'escape')) = 0))
  group by t.tgrelid, p.proname`;

const literal = (text: string): string => `'${text.replaceAll("'", "''")}'`;

/** Writes into the database which tables no trail follows, and why. As the owner. */
export async function explainUntrailed(query: Query): Promise<void> {
  for (const [table, why] of Object.entries(UNTRAILED))
    await query(`comment on table ${table} is ${literal(SAID + why)}`);
}

/**
 * Whether the trail follows every table, and the seal the trail. Any role may ask.
 * @throws Error in Chinese, naming every table that has not its three firing triggers, and neither a reason in `UNTRAILED` nor one in
 * its comment; or the trail itself, when its entries would not be salted and sealed
 */
export async function checkTrail(query: Query): Promise<void> {
  const { rows } = await query(`
    with secret as materialized (${SECRET}), firing as (${FIRING}), of_table as (
      select c.oid, c.relname::text as name, coalesce(obj_description(c.oid, 'pg_class'), '') like ${literal(`${SAID}%`)} as told
      from pg_class c where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p')
    ), wanted as (
      select oid, name, 'trail_write' as proname, 3 as wanted from of_table
        where not told and name <> all(array[${Object.keys(UNTRAILED).map(literal).join(', ')}])
      union all select o.oid, o.name, f.proname, 1 from of_table o, (values ('trail_salted'), ('trail_noted')) f (proname)
        where o.name = 'trail_entry'
    )
    select distinct w.name from wanted w left join firing f on f.tgrelid = w.oid and f.proname = w.proname
    where coalesce(f.firing, 0) < w.wanted order by w.name`);
  const missing = rows.map((row) => (row as { name: string }).name);
  if (missing.length > 0) throw new TrailError(missing);
}

/** Writes would leave no trail. */
export class TrailError extends Error {
  constructor(tables: readonly string[]) {
    super(
      `留痕不完整：${tables.join('、')} 的留痕触发器缺少、被停用或被改过。请用所有者连接恢复（见 docs/operations.md）后再启动。`,
    );
  }
}
