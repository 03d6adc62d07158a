-- What a letter orders beside the answer 责令事项 is reminded of as the answer is.
create function reminder_defaults_of_acts(of_district uuid, from_day date, at timestamptz) returns void language sql as $$
  with rule as (
    insert into reminder_rule (id, district_id, kind, version, active, from_on, created_at)
      values (gen_random_uuid(), of_district, 'ACT', 1, true, from_day, at) returning id
  )
  insert into reminder_step (id, rule_id, days, audiences, text, urgent)
    select gen_random_uuid(), r.id, s.days, s.audiences::text[], s.text, s.urgent from rule r, (values
      (-3, '{UNIT}', '{单位}应于{期限}前完成，{余日}。请抓紧办理。', false),
      (0, '{UNIT}', '{单位}的{事项}{余日}，请于今日内完成。', true),
      (1, '{UNIT,SUPERIOR}', '{单位}应于{期限}前完成，{余日}。须立即完成并说明原因。', true),
      (3, '{OFFICE}', '{单位}应于{期限}前完成，{余日}，至今没有完成。请督促。', false),
      (5, '{LEADER}', '{单位}应于{期限}前完成，{余日}，经提醒仍没有完成。', false)
    ) s(days, audiences, text, urgent)
$$;
do $$ begin
  if exists (select from unit where kind = 'DISTRICT') then
    perform reminder_defaults_of_acts(u.id, (c.now at time zone 'Asia/Shanghai')::date, c.now)
      from unit u, (select now() + make_interval(secs => offset_ms / 1000.0) as now from business_clock) c where u.kind = 'DISTRICT';
  end if;
end $$;
