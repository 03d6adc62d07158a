import { sql } from 'kysely';
import type { Work } from '../../core/database/unit-of-work.js';
import type { Day } from '../../core/days.js';
import { newId } from '../../core/ids.js';
import type { ItemContent } from './item.rules.js';

interface Written {
  readonly id: string;
  readonly districtId: string;
  readonly code: string;
  readonly version: number;
  readonly fromOn: Day;
  readonly content: ItemContent;
}

/** Writes a version of an item: into its own columns, which lists read, and among its versions, which periods go by. */
export async function writeItem({ db, now }: Work, written: Written): Promise<void> {
  const { id, districtId, code, version, fromOn, content } = written;
  const { display } = content;
  await sql`insert into disclosure_item (id, district_id, code, name, affair, area, basis, audience, manner, channels, has_funds,
      display, frequency, due, applies_to, named_unit_ids, excepted_unit_ids, lead_unit_id, title_words, version, from_on, created_at)
    values (${id}, ${districtId}, ${code}, ${content.name}, ${content.affair}, ${content.area}, ${content.basis},
      ${content.audience}, ${content.manner}, ${[...content.channels]}::text[], ${content.hasFunds},
      ${display && JSON.stringify(display)}::jsonb, ${content.frequency}, ${JSON.stringify(content.due)}::jsonb,
      ${[...content.appliesTo]}::text[], ${[...content.namedUnitIds]}::uuid[], ${[...content.exceptedUnitIds]}::uuid[],
      ${content.leadUnitId}, ${[...content.titleWords]}::text[], ${version}, ${fromOn}::date, ${now})
    on conflict (id) do update set name = excluded.name, affair = excluded.affair, area = excluded.area, basis = excluded.basis,
      audience = excluded.audience, manner = excluded.manner, channels = excluded.channels, has_funds = excluded.has_funds,
      display = excluded.display, frequency = excluded.frequency, due = excluded.due, applies_to = excluded.applies_to,
      named_unit_ids = excluded.named_unit_ids, excepted_unit_ids = excluded.excepted_unit_ids,
      lead_unit_id = excluded.lead_unit_id, title_words = excluded.title_words, version = excluded.version,
      from_on = excluded.from_on`.execute(db);
  await sql`insert into disclosure_item_version (id, item_id, version, from_on, content, created_at)
    values (${newId()}, ${id}, ${version}, ${fromOn}::date, ${JSON.stringify(content)}::jsonb, ${now})`.execute(db);
}
