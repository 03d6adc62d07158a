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
