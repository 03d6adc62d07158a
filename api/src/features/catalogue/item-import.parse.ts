import { listIn } from '../../core/imports/cell-list.js';
import type { Fault, SourceRow } from '../../core/imports/import-kind.js';
import { DayKind } from '../obligations/due.rules.js';
import { type Affair, Audience, type Channel, type DisplayPeriod, type ItemContent, Manner } from './item.rules.js';
import { AFFAIRS, AUDIENCES, CHANNELS, MANNERS, meaning, titlesOf, YES_NO } from './item.words.js';
import type { Reading, Told } from './item-import.reading.js';
import type { CatalogueUnits } from './item-import.units.js';
import { leadIn, tiersFit, unitsIn, whoIn } from './item-import.who.js';
import { timeLimitIn } from './time-limit.words.js';

/** What the row asks; null when a cell that it cannot do without is empty or not understood. */
export function contentIn(
  row: SourceRow,
  units: CatalogueUnits,
  now: ItemContent | null,
): { content: ItemContent | null; faults: Fault[] } {
  const faults: Fault[] = [...row.faults];
  const broken = new Set(faults.map(({ field }) => field));
  const told: Told = (field, code, message) => {
    if (!broken.has(field)) faults.push({ field, code, message });
  };
  const reading: Reading = { values: row.values, units, told };
  const limit = limitIn(reading);
  filled(reading, 'who');
  const who = whoIn(reading);
  const needed = {
    name: textIn(reading, 'name', [2, 60]),
    affair: wordIn<Affair>(reading, 'affair', AFFAIRS),
    basis: textIn(reading, 'basis', [2, 200]),
    channels: channelsIn(reading),
  };
  const content = {
    ...needed,
    area: optional(reading, 'area', now?.area ?? null, () => textIn(reading, 'area', [2, 20])),
    audience: optional(reading, 'audience', now?.audience ?? Audience.EVERYBODY, () =>
      wordIn<Audience>(reading, 'audience', AUDIENCES),
    ),
    manner: optional(reading, 'manner', now?.manner ?? Manner.ON_ITS_OWN, () =>
      wordIn<Manner>(reading, 'manner', MANNERS),
    ),
    hasFunds: optional(reading, 'funds', now?.hasFunds ?? false, () => wordIn(reading, 'funds', YES_NO) === 'YES'),
    display: optional(reading, 'display', now?.display ?? null, () => displayIn(reading)),
    exceptedUnitIds: optional(reading, 'except', now?.exceptedUnitIds ?? [], () => unitsIn(reading, 'except')),
    leadUnitId: optional(reading, 'lead', now?.leadUnitId ?? null, () => leadIn(reading)),
    titleWords: optional(reading, 'titleWords', now?.titleWords ?? [], () => titleWordsIn(reading)),
    ...who,
    ...limit,
  };
  tiersFit(reading, content.appliesTo, content.namedUnitIds);
  return { content: faults.length === 0 ? (content as ItemContent) : null, faults };
}

/** Without a column it is what it is now; an empty cell says what is usual, which is `null`, none or no. */
function optional<Value>(
  { values }: Reading,
  field: string,
  now: Value,
  read: () => Value | null | undefined,
): Value | null | undefined {
  if (values[field] === undefined) return now;
  if (values[field] !== '') return read();
  return EMPTY[field] === undefined ? null : (EMPTY[field] as Value);
}
const EMPTY: Readonly<Record<string, unknown>> = {
  ...{ audience: Audience.EVERYBODY, manner: Manner.ON_ITS_OWN, funds: false, except: [], titleWords: [] },
};

const REQUIRED: Readonly<Record<string, string>> = {
  ...{
    name: '公开事项',
    affair: '三务类别',
    basis: '公开依据',
    limit: '公开时限',
    who: '公开主体',
    channels: '公开渠道',
  },
};

/** The cell of a field that must be filled. */
function filled({ values, told }: Reading, field: string): string | undefined {
  return values[field] || told(field, 'REQUIRED', `${REQUIRED[field] ?? ''}不能为空`);
}

function textIn(reading: Reading, field: string, [least, most]: readonly [number, number]): string | undefined {
  const text = REQUIRED[field] ? filled(reading, field) : reading.values[field];
  if (text === undefined) return undefined;
  const fits = text.length >= least && text.length <= most;
  return fits ? text : reading.told(field, 'BAD_LENGTH', `应为${least}至${most}个字`);
}

function wordIn<Value extends string>(
  reading: Reading,
  field: string,
  words: Readonly<Record<Value, readonly [string, ...string[]]>>,
): Value | undefined {
  const word = REQUIRED[field] ? filled(reading, field) : reading.values[field];
  if (word === undefined) return undefined;
  const found = meaning(words, word);
  return found ?? reading.told(field, 'WORD_UNKNOWN', `「${word.slice(0, 20)}」无法识别，可填：${titlesOf(words)}`);
}

function channelsIn(reading: Reading): Channel[] | undefined {
  const cell = filled(reading, 'channels');
  if (cell === undefined) return undefined;
  const found = listIn(cell).map(
    (word) =>
      meaning(CHANNELS, word) ??
      reading.told('channels', 'WORD_UNKNOWN', `「${word.slice(0, 20)}」无法识别，可填：${titlesOf(CHANNELS)}`),
  );
  return [...new Set(found.filter((one) => one !== undefined))];
}

function limitIn(reading: Reading): Pick<ItemContent, 'frequency' | 'due'> | undefined {
  const cell = filled(reading, 'limit');
  if (cell === undefined) return undefined;
  const limit = timeLimitIn(cell, reading.values['frequency'] ?? '');
  if (!('code' in limit)) return limit;
  // of the column that says how often, or of the words themselves
  return reading.told(limit.code.startsWith('FREQUENCY') ? 'frequency' : 'limit', limit.code, limit.message);
}

/** 7日, 7天, 5个工作日 */
function displayIn({ values, told }: Reading): DisplayPeriod | undefined {
  const [, count, unit] =
    /^(?:不少于|公示)?(\d{1,3})\s*(个?工作日|个?自然日|日|天)$/.exec(values['display'] ?? '') ?? [];
  const days = Number(count);
  if (!unit || days < 1 || days > 365) return told('display', 'BAD_DISPLAY', '公示期应写成如：7日，或5个工作日');
  return { days, dayKind: unit.endsWith('工作日') ? DayKind.WORKING : DayKind.CALENDAR };
}

function titleWordsIn({ values, told }: Reading): string[] | undefined {
  const words = listIn(values['titleWords'] ?? '');
  if (words.length <= 20 && words.every((one) => one.length >= 2 && one.length <= 60)) return words;
  return told('titleWords', 'BAD_LENGTH', '标题用词最多20组，每组2至60个字');
}
