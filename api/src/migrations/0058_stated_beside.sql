-- What an entry states once and clearly, by which entries of the same matter, and of the period after it, are judged: worked out by the
-- checks, as results are; null: not looked at yet. {"compared", "opening", "closing"}
alter table disclosure_check add column stated jsonb;
