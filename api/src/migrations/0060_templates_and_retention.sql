-- Whether a template is used is asked of letters.
create index notice_template on notice (template_id) where template_id is not null;
