-- The trail pairs old and new rows by their ids. The plan for that is kept by each connection from the first writes on, which
-- touch a row or two: a nested loop, which pairs five hundred rows by a quarter of a million comparisons, twenty seconds of them.
alter function trail_write() set enable_nestloop = off;
