-- Disclosures are found by two characters and more of title and body, in a million of them (docs/adr/0025).

-- Words as they are compared: full-width forms as half-width ones, ASCII letters small; the same in every locale.
create function search_fold(words text) returns text language sql immutable strict parallel safe
  return lower(normalize(words, nfkc) collate "C");

-- Every two characters that stand side by side, folded. A text beyond 100,000 characters is searched as far as that: a
-- tsvector holds no more.
create function search_pairs(words text) returns tsvector language sql immutable strict parallel safe
  begin atomic
    select array_to_tsvector(array(select a || b from unnest(c, c[2:]) pair (a, b) where b is not null))
      from (select string_to_array(left(search_fold(words), 100000), null) as c) folded;
  end;

-- A text that contains the words has all of their pairs; for two characters the reverse is true too.
create function search_query(words text) returns tsquery language sql immutable strict parallel safe
  return (select string_agg('''' || replace(replace(pair, '\', '\\'), '''', '''''') || '''', ' & ')::tsquery
    from unnest(tsvector_to_array(search_pairs(words))) pair);

-- Body and pairs lie beside the table: what a search walks through stays narrow.
alter table disclosure set (toast_tuple_target = 256);
alter table disclosure add column pairs tsvector not null generated always as (search_pairs(title || E'\n' || text)) stored;
alter table disclosure alter column pairs set storage external;
create index disclosure_pairs on disclosure using gin (pairs);

-- The trail keeps what was written, not what is worked out of it.
drop trigger trail_insert on disclosure;
drop trigger trail_update on disclosure;
drop trigger trail_delete on disclosure;
select trail_attach('disclosure', '', 'text', 'pairs');

-- Each order and each narrowing of the lists by an index that knows all of a filter: a page is the beginning of one, a total is
-- counted in one, and neither looks at the entries.
drop index disclosure_published, disclosure_unit;
create index disclosure_published on disclosure (published_on desc nulls last, id) include (unit_id, item_id, period, rejected_at);
create index disclosure_captured on disclosure (captured_at desc nulls last, id) include (unit_id, item_id, period, rejected_at);
create index disclosure_unit on disclosure (unit_id, published_on desc nulls last, id) include (item_id, period, rejected_at);
create index disclosure_item_period on disclosure (item_id, period, published_on desc nulls last, id) include (unit_id, rejected_at);
create index disclosure_period on disclosure (period, published_on desc nulls last, id) include (unit_id, item_id, rejected_at);
