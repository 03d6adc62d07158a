-- Entries are listed by what they disclose in yuan, and narrowed to those that disclose some, to nil returns, to what was
-- filled in, and to a source: each has an index that knows all of the filter, as the other orders and narrowings have.
create index disclosure_amount on disclosure (amount desc nulls last, id) include (unit_id, item_id, period, published_on, rejected_at);
create index disclosure_nil on disclosure (published_on desc nulls last, id) include (unit_id, item_id, period, rejected_at) where nil;
create index disclosure_filled_in on disclosure (published_on desc nulls last, id) include (unit_id, item_id, period, rejected_at)
  where filing_id is not null;
create index disclosure_source on disclosure (source_id, published_on desc nulls last, id) include (unit_id, item_id, period, rejected_at)
  where source_id is not null;
