-- What other entries are compared with, as it stood when the entry was last checked: when it stands otherwise, they are asked again.
-- {rows, nil, mark}; null: nothing, since it counts for nothing, or not looked at yet.
alter table disclosure_check add column shown jsonb;
update disclosure_check c set shown = jsonb_build_object('rows', c.table_rows, 'nil', d.nil, 'mark', encode(c.text_mark, 'hex'))
  from disclosure d where d.id = c.disclosure_id and d.rejected_at is null;
