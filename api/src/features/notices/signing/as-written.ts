import { sql } from 'kysely';

/**
 * SQL over `n`, `i` and `a`: what a letter's paper takes from elsewhere, as it is now: names of units and people, days, acts. Kept at the
 * issue. A draft to several names them all.
 */
export const AS_WRITTEN = sql<unknown>`jsonb_build_object('issuer', i.name, 'answerBy', n.answer_by,
  'desk', (select k.name from unit k where k.id = n.desk_id),
  'addressees', jsonb_build_array(a.name) || case when n.issued_at is null then coalesce((
    select jsonb_agg(u.name order by t.position) from notice_further_addressee t join unit u on u.id = t.unit_id
    where t.notice_id = n.id), '[]') else '[]' end,
  'copies', coalesce((select jsonb_agg(u.name order by c.id) from notice_copy c join unit u on u.id = c.unit_id
    where c.notice_id = n.letter_id), '[]'),
  'acts', coalesce((select jsonb_agg(jsonb_build_object('kind', r.kind, 'unit', u.name, 'person', p.name, 'dueOn', r.due_on)
    order by r.position) from required_act r join unit u on u.id = r.unit_id join account p on p.id = r.person_id
    where r.notice_id = n.id), '[]'))`;
