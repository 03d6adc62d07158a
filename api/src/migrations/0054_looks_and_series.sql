-- A second look goes with the letter that it follows: taken back, the letter leaves nothing to look at again.
alter table second_look
  -- business day in Asia/Shanghai; null: it stands
  add column cancelled_on date,
  add constraint second_look_over check (num_nonnulls(check_id, cancelled_on) <= 1);
update second_look l
  set cancelled_on = (select max((e.at at time zone 'Asia/Shanghai')::date) from notice_event e where e.notice_id = l.notice_id)
  from notice n where n.id = l.notice_id and n.state = 'WITHDRAWN' and l.check_id is null;
drop index second_look_open;
create index second_look_open on second_look (due_on, id) where check_id is null and cancelled_on is null;

-- Every district numbers its bulletins 通报: by the prefix of its letters, such as 九纪通 beside 九纪整改.
create function bulletin_series_default(of_district uuid, of_year integer) returns void language sql as $$
  insert into number_series (id, district_id, kind, prefix, year)
    select gen_random_uuid(), u.id, 'BULLETIN', coalesce((select substring(s.prefix from '^[^纪]*纪') from number_series s
      where s.district_id = u.id and s.issuer_id is null and s.prefix like '%纪%' order by s.year desc, s.kind limit 1),
      left(u.short_name, 1) || '纪') || '通', of_year
    from unit u where u.id = of_district
      and not exists (select from number_series s where s.district_id = u.id and s.issuer_id is null and s.kind = 'BULLETIN')
$$;
do $$ begin
  if exists (select from unit where kind = 'DISTRICT') then
    perform bulletin_series_default(u.id, extract(year from c.now at time zone 'Asia/Shanghai')::int)
      from unit u, (select now() + make_interval(secs => offset_ms / 1000.0) as now from business_clock) c where u.kind = 'DISTRICT';
  end if;
end $$;

-- Figures count letters of a span, and lists of them show the rows.
create index notice_drafted on notice (drafted_at);
create index notice_issued on notice (issued_at) where issued_at is not null;
create index notice_drafter on notice (drafter_id);
-- who sees copies reads theirs
create index notice_copy_unit on notice_copy (unit_id, notice_id);
