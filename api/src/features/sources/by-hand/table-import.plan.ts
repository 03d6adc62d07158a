import { createHash } from 'node:crypto';
import { sql } from 'kysely';
import { type Db, rows } from '../../../core/database/sql.js';
import type { Day } from '../../../core/days.js';
import { type FieldChange, ImportOutcome, type PlannedRow, type SourceRow } from '../../../core/imports/import-kind.js';
import { type Candidates, matchAmong, wordsOf } from '../../disclosures/matching.reads.js';
import { type Match, Unmatched } from '../../disclosures/matching.rules.js';
import { masked } from '../../disclosures/personal.rules.js';
import { contentOfHtml } from '../pages/content.js';
import { atNoon } from '../portal.reader.js';
import { htmlOf } from './table.found.js';
import { type Place, type Published, type ReadRow, readRow } from './table.rules.js';

/** What a row comes to. */
export interface PlannedText extends PlannedRow {
  /** null where nothing is to be taken */
  readonly published: Published | null;
}

/** An article that is known already. */
interface Known {
  readonly id: string;
  readonly externalId: string;
  readonly url: string | null;
  readonly sourceId: string;
  readonly sourceName: string;
  readonly title: string;
  readonly hash: string;
  readonly contentHtml: string;
  readonly publishedOn: Day;
  readonly origin: string | null;
}

const WAITS: Readonly<Record<Unmatched, string>> = {
  [Unmatched.NO_ITEM]: '标题里没有公开目录中的事项',
  [Unmatched.NO_PERIOD]: '标题里没有写明所属时期',
  [Unmatched.NOT_OWED]: '标题里的单位不需要公开这个事项',
  [Unmatched.AMBIGUOUS_UNIT]: '标题里的名称对得上几个单位',
  [Unmatched.NO_DAY]: '没有写明公开日期',
  [Unmatched.NO_DISCLOSURE]: '同类标题已认定不是公开内容',
};

/** Articles that rows name, by address whatever source of the district brought them, or by what this source knows them by. */
function knownOf(db: Db, { sourceId, among }: Planning, texts: readonly Published[]): Promise<Known[]> {
  const urls = texts.flatMap(({ url }) => url ?? []);
  const keys = texts.map(({ externalId }) => externalId);
  return rows<Known>(
    db,
    sql`select a.id, a.external_id as "externalId", a.url, a.source_id as "sourceId", s.name as "sourceName", a.title,
        encode(a.content_hash, 'hex') as hash, a.content_html as "contentHtml",
        (a.published_at at time zone 'Asia/Shanghai')::date::text as "publishedOn", a.origin
      from captured_article a join source s on s.id = a.source_id
      where (a.url = any(${urls}::text[]) and s.unit_id in (select u.id from unit u
          where u.path <@ (select path from unit where id = ${among.districtId}::uuid))) or (a.source_id = ${sourceId} and a.external_id = any(${keys}::text[]))`,
  );
}

/** How much it says: what it says must not stay here when it is erased. */
const measure = (text: string): string => `${[...text].length}字`;

/** What the table says otherwise than it did before. What was erased stays so. */
function changesOf(known: Known, { title, text }: Published): FieldChange[] {
  const html = htmlOf(text);
  if (known.contentHtml === '') return [];
  const changes: FieldChange[] = [];
  if (known.title !== title) changes.push({ field: 'title', before: masked(known.title), after: masked(title) });
  if (known.hash !== createHash('sha256').update(html).digest('hex'))
    changes.push({ field: 'body', before: measure(contentOfHtml(known.contentHtml).text), after: measure(text) });
  return changes;
}

/** What the table says otherwise, and an entry does not follow: its day and whose it is were judged. */
function notFollowed({ publishedOn, origin }: Known, row: Published): string | null {
  const parts = [
    ...(row.publishedOn === publishedOn ? [] : [`公开日期（已采集的是${publishedOn}）`]),
    ...(row.origin === origin ? [] : [`公开单位（已采集的是${origin ?? '空'}）`]),
  ];
  return parts.length === 0 ? null : `${parts.join('、')}与已采集的不同，不作改动`;
}

interface Planning {
  readonly among: Candidates;
  readonly place: Place;
  /** null: nothing was imported yet */
  readonly sourceId: string | null;
}

/** What a table of what was published would do, row by row. */
export async function planTexts(db: Db, table: readonly SourceRow[], planning: Planning): Promise<PlannedText[]> {
  const { among, place, sourceId } = planning;
  const read = table.map((row) => readRow(row, place));
  const texts = read.flatMap(({ published }) => published ?? []);
  const known = await knownOf(db, planning, texts);
  const own = new Map(known.filter((one) => one.sourceId === sourceId).map((one) => [one.externalId, one]));
  const elsewhere = new Map(known.filter((one) => one.sourceId !== sourceId).map((one) => [one.url, one]));
  const results = new Map(texts.map((text) => [text, resultOf(text, among, sourceId)]));
  const notes = await notesOf(db, results);
  const first = new Map<string, number>();
  return table.map(({ number }, nr): PlannedText => {
    const { title, faults, published } = read[nr] as ReadRow;
    const base = { sheetRow: number, title: masked(title), recordId: null, changes: [], note: null, faults };
    if (!published) return { ...base, published, outcome: ImportOutcome.ERROR };
    const twin = first.get(published.externalId);
    if (twin !== undefined) {
      const fault = { field: 'title', code: 'ROW_TWICE', message: `与第${twin}行是同一条` };
      return { ...base, published: null, faults: [fault], outcome: ImportOutcome.ERROR };
    }
    first.set(published.externalId, number);
    const other = elsewhere.get(published.url ?? '');
    if (other) {
      const note = `已由「${other.sourceName}」采集`;
      return { ...base, published: null, recordId: other.id, note, outcome: ImportOutcome.UNCHANGED };
    }
    const before = own.get(published.externalId);
    if (!before) return { ...base, published, note: notes.get(published) ?? null, outcome: ImportOutcome.NEW };
    const changes = changesOf(before, published);
    const changed = changes.length > 0;
    return {
      ...{ ...base, published: changed ? published : null, recordId: before.id, changes },
      ...{ note: notFollowed(before, published) },
      outcome: changed ? ImportOutcome.CHANGED : ImportOutcome.UNCHANGED,
    };
  });
}

type Result = readonly Match[] | Unmatched;

function resultOf({ title, publishedOn, origin }: Published, among: Candidates, sourceId: string | null): Result {
  const publishedAt = atNoon(publishedOn) ?? new Date(0);
  return matchAmong({ title, publishedAt, origin, column: null }, among, sourceId ?? '').result;
}

/** What each new row will count as, and whether that seems to be there already; or that it will wait. */
async function notesOf(db: Db, results: ReadonlyMap<Published, Result>): Promise<Map<Published, string>> {
  const matches = [...results.values()].flatMap((result) => (typeof result === 'string' ? [] : result));
  const words = await wordsOf(db, matches);
  const standing = Map.groupBy(await standingOf(db, matches), keyOf);
  const noteOf = (text: Published, result: Result): string => {
    if (typeof result === 'string') return `等待归入：${WAITS[result]}`;
    const said = result
      .map(words)
      .map(({ unitName, itemName, periodLabel }) => `${unitName}《${itemName}》${periodLabel}`);
    const alike = result
      .flatMap((match) => standing.get(keyOf(match)) ?? [])
      .find((entry) => entry.title === masked(text.title) || entry.publishedOn === text.publishedOn);
    return `算作${said.join('、')}${alike ? `；这一期已有「${alike.title}」，请核对是否重复` : ''}`;
  };
  return new Map([...results].map(([text, result]) => [text, noteOf(text, result)]));
}

const keyOf = ({ itemId, unitId, period }: Match): string => `${itemId} ${unitId} ${period}`;

/** Entries that count for the same. */
const standingOf = (db: Db, matches: readonly Match[]): Promise<(Match & { title: string; publishedOn: Day })[]> =>
  rows(
    db,
    sql`select d.item_id as "itemId", d.unit_id as "unitId", d.period, d.title, d.published_on::text as "publishedOn"
      from disclosure d join jsonb_to_recordset(${JSON.stringify(matches)}::jsonb) as m("itemId" uuid, "unitId" uuid, period text)
        on d.item_id = m."itemId" and d.unit_id = m."unitId" and d.period = m.period
      where d.rejected_at is null order by d.published_on, d.id`,
  );
