-- The audit administrator looks for who, and for what kind of record; newest first.
create index trail_entry_actor on trail_entry (actor_id, id desc) where actor_id is not null;
create index trail_entry_table on trail_entry (table_name, id desc);
create index trail_entry_business on trail_entry (business_at, id);
