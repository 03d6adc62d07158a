import { sql } from 'kysely';
import type { Work } from '../core/database/unit-of-work.js';
import { yearOf } from '../core/days.js';
import { newId } from '../core/ids.js';
import type { Sealer } from '../core/seal.js';
import { announcedCalendar } from '../features/calendars/state-council.js';
import { Audience, Channel, Manner } from '../features/catalogue/item.rules.js';
import { writeItem } from '../features/catalogue/item.write.js';
import { SECRET_PURPOSE } from '../features/sources/wechat.reader.js';
import type { DistrictFile } from './district-file.js';
import type { UnitsByRef } from './load-units.js';

/** What the items of the file have in common. */
const ASKED_OF_ALL = {
  ...{ area: null, audience: Audience.EVERYBODY, manner: Manner.ON_ITS_OWN, channels: [Channel.WECHAT] },
  ...{ display: null, namedUnitIds: [], exceptedUnitIds: [] },
};

/** Calendar, warning rules, catalogue and number series. */
export async function loadCatalogue(
  work: Work,
  file: DistrictFile,
  find: UnitsByRef,
  districtId: string,
): Promise<void> {
  const { db, now } = work;
  const { label, years, exceptions } = announcedCalendar();
  await sql`insert into calendar_version (id, district_id, label, years, exceptions, created_at) values (${newId()}, ${districtId},
    ${label}, ${[...years]}::int[], ${JSON.stringify(Object.fromEntries(exceptions))}::jsonb, ${now})`.execute(db);
  for (const rule of file.rules) {
    await sql`insert into warning_rule (id, district_id, kind, version, yellow_working_days_before, red_working_days_after, from_on,
        created_at) values (${newId()}, ${districtId}, ${rule.kind}, 1, ${rule.yellowWorkingDaysBefore}, ${rule.redWorkingDaysAfter},
        ${rule.fromOn}::date, ${now})`.execute(db);
  }
  const [first] = file.rules.map(({ fromOn }) => fromOn).sort();
  if (first)
    await sql`select reminder_defaults(${districtId}, ${first}::date, ${now}),
      reminder_defaults_of_acts(${districtId}, ${first}::date, ${now}), sealing_defaults(${districtId}, ${first}::date, ${now})`.execute(
      db,
    );
  for (const item of file.items) {
    const { code, fromOn, lead, ...asked } = item;
    const content = { ...ASKED_OF_ALL, ...asked, leadUnitId: lead && find(lead).id };
    await writeItem(work, { id: newId(), districtId, code, version: 1, fromOn, content });
  }
  for (const { kind, prefix, year, last } of file.series) {
    await sql`insert into number_series (id, district_id, kind, prefix, year, last)
      values (${newId()}, ${districtId}, ${kind}, ${prefix}, ${year}, ${last})`.execute(db);
  }
  // bulletins are numbered whether or not the file says so
  await sql`select bulletin_series_default(${districtId}, ${yearOf(work.today)})`.execute(db);
}

/** Public vehicles. */
export async function loadVehicles(work: Work, file: DistrictFile, find: UnitsByRef): Promise<void> {
  const vehicles = file.vehicles.map(({ unit, ...vehicle }) => ({ id: newId(), unit_id: find(unit).id, ...vehicle }));
  await sql`insert into vehicle (id, unit_id, plate, model, purpose, place, registered_on)
    select v.id, v.unit_id, v.plate, v.model, v.purpose, v.place, ${work.today}::date
    from jsonb_to_recordset(${JSON.stringify(vehicles)}::jsonb) as v(id uuid, unit_id uuid, plate text, model text, purpose text,
      place text)`.execute(work.db);
}

/** Sources, their secrets sealed. */
export async function loadSources(work: Work, file: DistrictFile, find: UnitsByRef, sealer: Sealer): Promise<void> {
  for (const { name, unit, appId, secret, everyMinutes } of file.sources) {
    await sql`insert into source (id, kind, name, unit_id, app_id, secret_sealed, every_minutes, created_at) values (${newId()}, 'WECHAT', ${name},
      ${find(unit).id}, ${appId}, ${sealer.seal(SECRET_PURPOSE, secret)}, ${everyMinutes}, ${work.now})`.execute(
      work.db,
    );
  }
}
