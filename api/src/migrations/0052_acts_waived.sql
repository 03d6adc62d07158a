-- What a letter orders beside its answer can be waived 免除, or ordered of somebody else: who is to do it leaves, or cannot.
alter table required_act
  drop constraint required_act_state_check,
  drop constraint required_act_check1,
  add column waived_by uuid references account,
  add column waived_at timestamptz,
  -- for both sides, so that it stands in the trail
  add column waived_reason text,
  -- the one in whose place this one is
  add column replaces_id uuid unique references required_act,
  add constraint required_act_state_check check (state in ('OWED', 'HANDED_IN', 'ACCEPTED', 'WAIVED')),
  add constraint required_act_handed_in check (state in ('OWED', 'WAIVED')
    or (text is not null and handed_in_at is not null and handed_in_by is not null)),
  add constraint required_act_waived check ((state = 'WAIVED') = (waived_at is not null)
    and (waived_at is null) = (waived_by is null) and (waived_at is null) = (waived_reason is null));

-- What was told of them is told by the act from now on, so that it is settled with it and not with the letter's answer. Whoever is ordered
-- several things by a letter was told of them in order.
with told as (
  select m.id, m.record_id, m.recipient_id, row_number() over (partition by m.record_id, m.recipient_id order by m.key) as nr
    from message m where m.record_type = 'NOTICE' and m.key ~ '^notice:[0-9a-f-]+:ACT:[0-9]+$'
), ordered as (
  select r.id, r.notice_id, r.person_id, row_number() over (partition by r.notice_id, r.person_id order by r.position) as nr
    from required_act r
)
update message m set key = 'notice:' || o.notice_id || ':ACT:' || o.id || ':ORDERED'
  from told t join ordered o on o.notice_id = t.record_id and o.person_id = t.recipient_id and o.nr = t.nr
  where m.id = t.id;
