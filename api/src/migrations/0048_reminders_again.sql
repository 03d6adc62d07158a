-- What was met or exempted and is owed again: while it was not owed, nobody failed to remind of it.
alter table reminder_agenda
  -- business instant from which it is owed again; null: since it was made
  add column owed_since timestamptz;

-- in the order in which they are taken: of many that wait at the same instant only the next few are read
create index reminder_agenda_order on reminder_agenda (next_at, obligation_id);
drop index reminder_agenda_next;

create or replace function reminder_changed() returns trigger language plpgsql as $$
begin
  insert into reminder_agenda (obligation_id, next_at, owed_since)
    select n.id, '-infinity', case when n.state in ('UPCOMING', 'OPEN') and o.state not in ('UPCOMING', 'OPEN')
        then coalesce(nullif(current_setting('sanwu.business_at', true), '')::timestamptz, clock_timestamp()) end
      from new_rows n join old_rows o using (id)
      where (n.state, n.due_on, n.opens_on, n.unit_id, n.exempted_on, n.calendar_version_id)
        is distinct from (o.state, o.due_on, o.opens_on, o.unit_id, o.exempted_on, o.calendar_version_id)
        and not (n.state = 'OPEN' and o.state = 'UPCOMING' and n.due_on = o.due_on) order by n.id
    on conflict (obligation_id) do update
      set next_at = '-infinity', owed_since = coalesce(excluded.owed_since, reminder_agenda.owed_since);
  return null;
end $$;
