-- Names as a bulletin was published with, which its paper says whatever becomes of them; null: not published.
alter table bulletin add column published_as jsonb;

-- only where there are any: a change of bulletins moves the epoch of what third parties read, and an empty database holds none
do $$
begin
  if exists (select from bulletin where published_on is not null) then
    update bulletin b set published_as = jsonb_build_object('issuer', i.name, 'units', coalesce((
        select jsonb_agg(u.name order by c.position) from bulletin_case c join unit u on u.id = c.unit_id where c.bulletin_id = b.id), '[]'))
      from unit i where i.id = b.issuer_id and b.published_on is not null;
  end if;
end $$;
