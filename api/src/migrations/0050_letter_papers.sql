-- Letters on paper: templates by kind, and what a letter was issued with, so that its paper never says anything else.
create table letter_template (
  id uuid primary key,
  -- null: what a district without a template of its own prints by
  district_id uuid references unit,
  kind text not null check (kind in ('SUGGESTION', 'RECTIFICATION', 'EXPLANATION')),
  -- counts up with each change; 0 is what comes with the platform
  version integer not null,
  content jsonb not null,
  created_at timestamptz not null,
  created_by uuid references account,
  check ((district_id is null) = (version = 0) and (district_id is null) = (created_by is null))
);
create unique index letter_template_version on letter_template (coalesce(district_id, '00000000-0000-0000-0000-000000000000'), kind, version);

select trail_attach('letter_template');

-- Papers of letters issued by them are made anew from these words: to change them, add a row in another migration.
insert into letter_template (id, kind, version, created_at, content) values
  (gen_random_uuid(), 'SUGGESTION', 0, 'epoch', '{
    "head": "{{发文单位}}", "title": "{{标题}}", "addressee": "{{主送单位}}：", "paragraphs": [
      "根据{{依据}}，经监督检查，发现以下问题：",
      "{{问题清单}}",
      "针对上述问题，提出如下监督建议：",
      "{{要求}}",
      "同时，请落实以下事项：{{责令事项}}。",
      "请于{{反馈期限}}前通过监督平台反馈办理情况。"], "closing": null}'),
  (gen_random_uuid(), 'RECTIFICATION', 0, 'epoch', '{
    "head": "{{发文单位}}", "title": "{{标题}}", "addressee": "{{主送单位}}：", "paragraphs": [
      "根据{{依据}}，经监督检查，发现以下问题：",
      "{{问题清单}}",
      "现就整改工作提出如下要求：",
      "{{要求}}",
      "同时，责令落实以下事项：{{责令事项}}。",
      "请于{{反馈期限}}前通过监督平台反馈整改情况。"], "closing": "特此通知。"}'),
  (gen_random_uuid(), 'EXPLANATION', 0, 'epoch', '{
    "head": "{{发文单位}}", "title": "{{标题}}", "addressee": "{{主送单位}}：", "paragraphs": [
      "根据{{依据}}，经监督检查，下列情况需要说明：",
      "{{问题清单}}",
      "{{要求}}",
      "同时，请落实以下事项：{{责令事项}}。",
      "请于{{反馈期限}}前通过监督平台作出情况说明。"], "closing": "特此通知。"}');

alter table notice
  -- by which its paper is made; null: not issued
  add column template_id uuid references letter_template,
  -- names, days and acts as it was issued with: units are renamed, days go on with extensions and rounds; null: not issued
  add column issued_as jsonb,
  add check ((template_id is null) = (issued_as is null));

update notice n set template_id = (select t.id from letter_template t where t.kind = n.kind and t.version = 0),
    issued_as = jsonb_build_object('issuer', i.name, 'desk', k.name, 'addressees', jsonb_build_array(a.name),
      'answerBy', coalesce((select o.due_on from obligation o where o.notice_id = n.id and o.round = 1 limit 1), n.answer_by),
      'copies', coalesce((select jsonb_agg(u.name order by c.id) from notice_copy c join unit u on u.id = c.unit_id
        where c.notice_id = n.letter_id), '[]'),
      'acts', coalesce((select jsonb_agg(jsonb_build_object('kind', r.kind, 'unit', u.name, 'person', p.name, 'dueOn', r.due_on)
        order by r.position) from required_act r join unit u on u.id = r.unit_id join account p on p.id = r.person_id
        where r.notice_id = n.id), '[]'))
  from unit i, unit k, unit a
  where n.issued_at is not null and i.id = n.issuer_id and k.id = n.desk_id and a.id = n.addressee_id;

insert into role_permission (role, permission, reach) values
  ('SYSTEM_ADMINISTRATOR', 'LETTER_TEMPLATE_KEEP', 'DISTRICT');
