import {
  findBreakingChanges,
  type GraphQLSchema,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isObjectType,
} from 'graphql';

/** What third parties are told of a change of their schema: a line of `schema/portal/changes.json`. */
export interface Change {
  /** the day on which it was made, `2026-11-29` */
  readonly on: string;
  readonly kind: 'ADDED' | 'DEPRECATED' | 'BROKEN';
  /** coordinates: `Type`, `Type.field`, `Enum.VALUE`, `Type.field(argument:)` */
  readonly what: readonly string[];
  /** of what is deprecated: the first day on which it may be gone */
  readonly removedOn?: string;
  /** of an accepted break: what the gate calls it, word for word */
  readonly breaks?: readonly string[];
  readonly zh: string;
  readonly en: string;
}

/** What is deprecated stays for so many months. */
export const MONTHS_OF_NOTICE = 6;

const DAY = /^\d{4}-\d{2}-\d{2}$/;
const isDay = (text: unknown): text is string =>
  typeof text === 'string' && DAY.test(text) && new Date(`${text}T00:00:00Z`).toISOString().startsWith(text);

/** The day so many months later, in the same month's length at most. */
export function monthsLater(day: string, months: number): string {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  const last = new Date(Date.UTC(year, month + months, 0)).getUTCDate();
  return new Date(Date.UTC(year, month - 1 + months, Math.min(date, last))).toISOString().slice(0, 10);
}

/** All that a schema has, by coordinate, with why it is deprecated; null: it is not. */
export function coordinatesOf(schema: GraphQLSchema): Map<string, string | null> {
  const found = new Map<string, string | null>();
  for (const type of Object.values(schema.getTypeMap())) {
    if (type.name.startsWith('__')) continue;
    found.set(type.name, null);
    if (isEnumType(type))
      for (const { name, deprecationReason } of type.getValues())
        found.set(`${type.name}.${name}`, deprecationReason ?? null);
    if (isInputObjectType(type) || isObjectType(type) || isInterfaceType(type))
      for (const field of Object.values(type.getFields())) {
        found.set(`${type.name}.${field.name}`, field.deprecationReason ?? null);
        if ('args' in field)
          for (const { name, deprecationReason } of field.args)
            found.set(`${type.name}.${field.name}(${name}:)`, deprecationReason ?? null);
      }
  }
  return found;
}

/** What is wrong with how the changes are told, each by itself. */
export function faultsOfTelling(changes: readonly Change[]): string[] {
  return changes.flatMap((change, nr) => {
    const faults: string[] = [];
    const { on, kind, what, removedOn, breaks, zh, en } = change;
    const here = `changes.json[${nr}]`;
    if (!isDay(on)) faults.push(`${here}: \`on\` is no day`);
    const [before] = nr > 0 ? [changes[nr - 1]] : [];
    if (before && before.on < on) faults.push(`${here}: the newest change comes first`);
    if (!['ADDED', 'DEPRECATED', 'BROKEN'].includes(kind)) faults.push(`${here}: \`kind\` is none`);
    if (!Array.isArray(what) || what.length === 0) faults.push(`${here}: \`what\` names nothing`);
    if (!/[\u4e00-\u9fff]/.test(zh) || !/[a-z]{2}/.test(en)) faults.push(`${here}: told in Chinese and in English`);
    if (kind === 'DEPRECATED' && (!isDay(removedOn) || removedOn < monthsLater(on, MONTHS_OF_NOTICE)))
      faults.push(`${here}: \`removedOn\` is a day at least ${MONTHS_OF_NOTICE} months after ${on}`);
    if (kind === 'BROKEN' && !breaks?.length) faults.push(`${here}: \`breaks\` says which, as the gate calls them`);
    return faults;
  });
}

/** Breaks of what was promised, additions and deprecations that nobody was told of. @param before what was promised */
export function faultsOfSchema(before: GraphQLSchema, now: GraphQLSchema, changes: readonly Change[]): string[] {
  const [had, has] = [coordinatesOf(before), coordinatesOf(now)];
  const accepted = new Map(changes.flatMap(({ on, breaks = [] }) => breaks.map((one): [string, string] => [one, on])));
  const deprecations = new Map(
    changes.flatMap(({ kind, what, removedOn = '' }) =>
      kind === 'DEPRECATED' ? what.map((one): [string, string] => [one, removedOn]) : [],
    ),
  );
  const broken = findBreakingChanges(before, now).flatMap(({ description }) => {
    const on = accepted.get(description);
    if (on === undefined) return [`breaks what third parties were promised: ${description}`];
    const early = [...deprecations].find(([what, day]) => description.startsWith(`${what} `) && on < day);
    return early ? [`${description} It was promised until ${early[1]}.`] : [];
  });
  const added = new Set(changes.flatMap(({ kind, what }) => (kind === 'ADDED' ? what : [])));
  const isTold = (coordinate: string): boolean =>
    [coordinate, coordinate.replace(/\(.*/, ''), coordinate.replace(/\..*/, '')].some(
      (one, nr) => added.has(one) && (nr === 0 || !had.has(one)),
    );
  const untold = [...has.keys()].filter((one) => !had.has(one) && !isTold(one));
  const undated = [...has].flatMap(([coordinate, reason]) => {
    if (reason === null) return [];
    const day = deprecations.get(coordinate);
    if (day === undefined) return [`${coordinate} is deprecated, which changes.json does not tell`];
    return reason.includes(day) ? [] : [`the reason for which ${coordinate} is deprecated does not name ${day}`];
  });
  return [...broken, ...untold.map((one) => `${one} is new, which changes.json does not tell`), ...undated];
}
