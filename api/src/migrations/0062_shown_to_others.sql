-- What other entries are compared with, as it stood when the entry was last checked: when it stands otherwise, they are asked again.
-- {rows, nil, mark}; null: nothing, since it counts for nothing, or not looked at yet.
alter table disclosure_check add column shown jsonb;
