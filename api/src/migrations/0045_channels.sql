-- How people are told outside of the console: by mail, by text message, in groups of WeCom and DingTalk, by signed webhooks.

alter table message
  -- system instant, UTC, at which it was made out which channels tell it; null: not yet
  add column planned_at timestamptz;
-- what was told before there were channels is told by none
update message set planned_at = clock_timestamp();
create index message_unplanned on message (id) where planned_at is null;

create table message_channel (
  id uuid primary key,
  district_id uuid not null references unit,
  kind text not null check (kind in ('EMAIL', 'SMS', 'WECOM', 'DINGTALK', 'WEBHOOK')),
  name text not null check (length(name) between 1 and 50),
  -- where it sends; nothing secret
  settings jsonb not null,
  -- AES-256-GCM under a key outside the database: {"password": …}
  secret_sealed bytea not null,
  -- of a group or a webhook: which kinds of messages it tells, and those for the people of which unit and below; of mail and text
  -- messages each person chooses
  kinds text[] not null,
  unit_id uuid references unit,
  state text not null check (state in ('ACTIVE', 'PAUSED', 'ENDED')),
  -- system instants, UTC
  made_at timestamptz not null,
  version integer not null default 1,
  check ((kind in ('EMAIL', 'SMS')) = (unit_id is null))
);
create index message_channel_of on message_channel (district_id, made_at);
-- one way to a person's mail box, and one to their phone
create unique index message_channel_personal on message_channel (district_id, kind) where kind in ('EMAIL', 'SMS') and state <> 'ENDED';

-- How somebody wants to be told; who has none is told in the console.
create table message_wish (
  account_id uuid primary key references account,
  -- for nobody else's eyes, the trail's neither
  email text,
  phone text,
  -- Asia/Shanghai, by the business clock; equal: no quiet hours
  quiet_from time not null,
  quiet_to time not null,
  -- {"EMAIL": {"PROGRESS": "OFF"}}: what differs from what is usual
  choices jsonb not null,
  version integer not null default 1
);

-- What goes out on a channel. Its id is the message's there, however often it is sent.
create table message_delivery (
  id uuid primary key,
  channel_id uuid not null references message_channel,
  -- null: to a group or a webhook, or a trial
  recipient_id uuid references account,
  -- what it tells; once on each channel
  occasion text not null,
  -- of a trial to one person: where an administrator wanted it; otherwise it is looked up when it is sent
  sent_to text,
  state text not null check (state in ('QUEUED', 'SENT', 'FAILED', 'GIVEN_UP', 'NEEDLESS')),
  -- business instant before which it waits, for the morning or the digest
  not_before timestamptz not null,
  -- system instants, UTC
  made_at timestamptz not null,
  retry_at timestamptz not null,
  -- whoever sends it has it until then
  leased_until timestamptz,
  ended_at timestamptz,
  attempts integer not null default 0,
  -- attempts before it was sent again by hand
  attempts_before integer not null default 0,
  unique (channel_id, occasion),
  check ((state in ('QUEUED', 'FAILED')) = (ended_at is null))
);
create index message_delivery_of on message_delivery (channel_id, id);
create index message_delivery_due on message_delivery (retry_at) where ended_at is null;

-- What a delivery tells: one message, or those of a digest.
create table message_delivery_part (
  delivery_id uuid not null references message_delivery on delete cascade,
  message_id uuid not null references message,
  primary key (delivery_id, message_id)
);

-- Each time that it was sent, and what came of it.
create table message_attempt (
  delivery_id uuid not null references message_delivery on delete cascade,
  number integer not null,
  -- system instant, UTC
  at timestamptz not null,
  -- why it did not count; null: it was taken
  fault text,
  -- what the other side said of it, such as errcode 45009; nothing secret
  said text,
  -- milliseconds
  took integer not null,
  primary key (delivery_id, number)
);

select trail_attach('message_channel', '', 'secret_sealed'), trail_attach('message_wish', 'account_id', 'email', 'phone');

insert into role_permission (role, permission, reach) values
  ('SYSTEM_ADMINISTRATOR', 'CHANNEL_MANAGE', 'DISTRICT');
