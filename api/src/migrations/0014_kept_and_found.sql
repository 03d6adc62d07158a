-- Security events are added to and read, no more: the application's role may neither change nor delete them. What is old enough goes
-- through this, which keeps what is younger than six months whatever is asked of it.
create function prune_security_events(before timestamptz) returns void language plpgsql security definer
  set search_path = pg_catalog, public as $$
begin
  if before is null or before > clock_timestamp() - interval '180 days' then
    raise exception 'security events are kept for 180 days at least' using errcode = 'insufficient_privilege';
  end if;
  delete from public.security_event where at < before;
end $$;
revoke all on function prune_security_events(timestamptz) from public;

-- What the figures ask for: what was met or ended since a day, and what fell due in a span.
create index obligation_done on obligation ((coalesce(fulfilled_on, exempted_on)));
create index obligation_disclosure_due on obligation (due_on) where kind = 'DISCLOSURE';
-- An imported row finds whether its kind and code are taken.
create index unit_kind_code on unit (kind, code);
