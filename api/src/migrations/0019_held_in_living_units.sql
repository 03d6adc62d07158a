-- Posts in units that are no more give no rights, whatever became of their rows.
create or replace view held_post as
  select p.* from post p, (select ((now() + make_interval(secs => offset_ms / 1000.0)) at time zone 'Asia/Shanghai')::date as today
    from business_clock) c
  where p.confirmed_at is not null and p.ended_at is null
    and (p.from_on is null or p.from_on <= c.today) and (p.until_on is null or c.today <= p.until_on)
    and exists (select from unit u where u.id = p.unit_id and u.closed_on is null)
    -- nobody stands in for a post that is not held any more
    and (p.stands_in_for is null or exists (select from post s where s.account_id = p.stands_in_for and s.unit_id = p.unit_id
      and s.role = p.role and s.stands_in_for is null and s.confirmed_at is not null and s.ended_at is null));
