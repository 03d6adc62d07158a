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
