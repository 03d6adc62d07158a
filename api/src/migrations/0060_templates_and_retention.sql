-- Whether a template is used is asked of letters.
create index notice_template on notice (template_id) where template_id is not null;

-- Bulletins have a template of their own, which the administrator keeps as those of letters.
alter table letter_template drop constraint letter_template_kind_check,
  add check (kind in ('SUGGESTION', 'RECTIFICATION', 'EXPLANATION', 'BULLETIN'));
-- what bulletins have said until now, in the same order
insert into letter_template (id, kind, version, created_at, content) values
  (gen_random_uuid(), 'BULLETIN', 0, 'epoch', '{
    "head": "{{发文单位}}", "title": "{{标题}}", "addressee": "", "paragraphs": [
      "{{概况}}",
      "{{案例清单}}",
      "{{原因分析}}",
      "{{工作要求}}"], "closing": null}');

-- by which its paper is made; null: not published
alter table bulletin add column template_id uuid references letter_template;
create index bulletin_template on bulletin (template_id) where template_id is not null;

-- only where there are any: a change of bulletins moves the epoch of what third parties read, and an empty database holds none
do $$
begin
  if exists (select from bulletin where published_on is not null) then
    update bulletin set template_id = (select id from letter_template where kind = 'BULLETIN' and version = 0) where published_on is not null;
  end if;
end $$;
alter table bulletin add check ((template_id is null) = (published_on is null));

-- For how many months a district keeps messages that are over; without a row, for 24. What was forgotten is counted here, and so stands in
-- the trail.
create table message_retention (
  id uuid primary key,
  district_id uuid not null unique references unit,
  months integer not null check (months between 6 and 120),
  -- how many messages there were that are not kept any more, and the business instant at which the last of them went; null: none
  forgotten bigint not null default 0,
  forgotten_at timestamptz,
  check ((forgotten = 0) = (forgotten_at is null))
);
select trail_attach('message_retention', '');

create index message_over on message (at) where planned_at is not null and (read_at is not null or done_at is not null);
-- whether a message is still on record of a channel
create index message_delivery_part_message on message_delivery_part (message_id);
