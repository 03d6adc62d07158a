-- Entries are listed by what they disclose in yuan, and narrowed to those that disclose some.
create index disclosure_amount on disclosure (amount desc nulls last, id) include (unit_id, item_id, period, published_on, rejected_at);
