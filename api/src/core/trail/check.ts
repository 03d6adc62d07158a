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
  idempotency: 'stems from the trailed row that it names',
  file_chunk: 'bytes of a trailed file, with their hash in it',
  session: 'comes and goes; a sign-in stands in the trail of its account',
  sign_in_limit: 'counters of the limiter',
  security_event: 'append-only record of its own',
  capture_run: 'a record of its own, without people',
};

interface Missing {
  table_name: string;
}

/** @throws Error naming every table that has neither its three trail triggers nor a reason in `UNTRAILED` */
export async function checkTrail(query: (text: string) => Promise<{ rows: Missing[] }>): Promise<void> {
  const { rows } = await query(`
    select c.relname as table_name from pg_class c
    where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p')
      and (select count(*) from pg_trigger t join pg_proc p on p.oid = t.tgfoid
        where t.tgrelid = c.oid and p.proname = 'trail_write' and t.tgenabled <> 'D') < 3`);
  const missing = rows.map((row) => row.table_name).filter((table) => !(table in UNTRAILED));
  if (missing.length > 0) throw new Error(`no trail on: ${missing.join(', ')}`);
}
