import { isDay } from '../../core/days.js';
import { decimalText, unitsOf } from '../templates/decimal.rules.js';
import { type CellRef, cellAt, digitsOf, refLabel, type TemplateContent } from '../templates/template.rules.js';
import { type Cells, type ContentFault, type FilingContent, readCells, rowsIn, textIn } from './content.rules.js';
import { findingsIn, privacyFaults } from './privacy.rules.js';

/** A cell, or the sum of a column, in its smallest unit; null: nothing stands there that can be read. */
export function unitsAt(template: Pick<TemplateContent, 'fields'>, cells: Cells, ref: CellRef): bigint | null {
  const cell = cellAt(template, ref);
  if (!cell) return null;
  const digits = digitsOf(cell.kind);
  const [key = '', column] = ref.split('.');
  if (column === undefined) return unitsOf(textIn(cells, key), digits);
  const units = rowsIn(cells, key)
    .map((row) => row[column] ?? '')
    .filter((text) => text.trim() !== '');
  return units.reduce<bigint | null>((sum, text) => {
    const one = unitsOf(text, digits);
    return sum === null || one === null ? null : sum + one;
  }, 0n);
}

/** Where a fault of a check is shown: at the cell, or at the table of the column. */
const placeOf = (ref: CellRef): string[] => ['cells', ref.split('.')[0] ?? ref];

function sumFaults(template: TemplateContent, cells: Cells): ContentFault[] {
  return template.sums.flatMap(({ terms, total }) => {
    // what need not be filled in and was not is nothing
    const isBlank = (ref: CellRef) => !ref.includes('.') && textIn(cells, ref) === '';
    const parts = terms.map(({ cell, subtract }) => ({
      subtract,
      units: isBlank(cell) ? 0n : unitsAt(template, cells, cell),
    }));
    const told = unitsAt(template, cells, total);
    const kind = cellAt(template, total)?.kind;
    if (told === null || kind === undefined || parts.some(({ units }) => units === null)) return [];
    const sum = parts.reduce((all, { units, subtract }) => (subtract ? all - (units ?? 0n) : all + (units ?? 0n)), 0n);
    if (sum === told) return [];
    const words = terms.map(
      ({ cell, subtract }, nr) => (nr === 0 && !subtract ? '' : subtract ? '－' : '＋') + refLabel(template, cell),
    );
    const shown = (units: bigint) => decimalText(units, digitsOf(kind));
    const message = `「${refLabel(template, total)}」填的是${shown(told)}，而${words.join('')}等于${shown(sum)}，请核对。`;
    return [{ code: 'SUM_DIFFERS', path: placeOf(total), message }];
  });
}

/** How a cell stands to last period. */
export interface Comparison {
  readonly ref: CellRef;
  readonly label: string;
  readonly lastLabel: string;
  /** as they are shown, `1,234.50` */
  readonly now: string;
  readonly last: string;
  readonly percent: number;
  /** it differs by more than the template lets pass */
  readonly differs: boolean;
}

/** Whether there was such a blank then: a table or column that came later was not empty, there was none. */
function stands(last: Cells, ref: CellRef): boolean {
  const [key = '', column] = ref.split('.');
  return column === undefined || rowsIn(last, key).some((row) => column in row);
}

/** What the template compares with last period. @param last what was published then; null: nothing */
export function comparisons(template: TemplateContent, cells: Cells, last: Cells | null): Comparison[] {
  if (last === null) return [];
  return template.lastPeriods.flatMap(({ cell, lastCell, percent }) => {
    const [now, then] = [
      unitsAt(template, cells, cell),
      stands(last, lastCell) ? unitsAt(template, last, lastCell) : null,
    ];
    const kind = cellAt(template, cell)?.kind;
    if (now === null || then === null || kind === undefined) return [];
    const [difference, size] = [now - then, then].map((units) => (units < 0n ? -units : units));
    const differs = (difference ?? 0n) * 100n > (size ?? 0n) * BigInt(percent);
    const shown = (units: bigint) => decimalText(units, digitsOf(kind));
    return [
      {
        ...{ ref: cell, label: refLabel(template, cell), lastLabel: refLabel(template, lastCell), percent, differs },
        ...{ now: shown(now), last: shown(then) },
      },
    ];
  });
}

const SHORTEST_EXPLANATION = 4;

function lastPeriodFaults(template: TemplateContent, content: FilingContent, last: Cells | null): ContentFault[] {
  return comparisons(template, content.cells, last)
    .filter(({ differs, ref }) => {
      const told = content.explanations.find(({ place }) => place === ref)?.text.trim() ?? '';
      return differs && told.length < SHORTEST_EXPLANATION;
    })
    .map(({ ref, label, lastLabel, now, last: then, percent }) => ({
      code: 'EXPLANATION_NEEDED',
      path: ['explanations', ref],
      message: `「${label}」${now}，与上期「${lastLabel}」${then}${percent === 0 ? '不一致' : `相差超过${percent}%`}，请核对；无误的请说明原因。`,
    }));
}

function signOffFaults({ signOffs: bodies }: TemplateContent, { signOffs }: FilingContent): ContentFault[] {
  return bodies.flatMap((body) => {
    const found = signOffs.find((one) => one.body === body);
    if (found && found.person.trim() !== '' && isDay(found.on)) return [];
    return [{ code: 'REQUIRED', path: ['signOffs', body], message: `请填写「${body}」的签字人和签字日期。` }];
  });
}

export interface Asked {
  readonly template: TemplateContent;
  /** what was published of the period before; null: nothing */
  readonly last: Cells | null;
  readonly photos: number;
  readonly today: string;
}

export interface Checked {
  /** canonical: its cells, and of what else was typed only what is asked for */
  readonly content: FilingContent;
  readonly faults: readonly ContentFault[];
}

/** What is asked for of what was typed: explanations of what differs, sign-offs of the bodies that must, reasons for what is found. */
function askedFor({ template, last }: Asked, typed: FilingContent): FilingContent {
  const differing = comparisons(template, typed.cells, last).filter(({ differs }) => differs);
  const content = {
    ...typed,
    explanations: typed.explanations.filter(({ place }) => differing.some(({ ref }) => ref === place)),
    signOffs: typed.signOffs.filter(({ body }) => template.signOffs.includes(body)),
  };
  const found = findingsIn(template, content);
  return {
    ...content,
    confirmations: typed.confirmations.filter((one) => found.some(({ place }) => place === one.place)),
  };
}

/** Whether what was filled in can be submitted: every fault at once, in the order of the form. */
export function checkContent(asked: Asked, typed: FilingContent): Checked {
  const { template, last, photos, today } = asked;
  const { cells, faults: blanks } = readCells(template, typed.cells);
  const content = askedFor(asked, { ...typed, cells });
  const early = content.signOffs.filter(({ on }) => isDay(on) && on > today);
  const faults: ContentFault[] = [
    ...blanks,
    ...sumFaults(template, cells),
    ...lastPeriodFaults(template, content, last),
    ...signOffFaults(template, content),
    ...early.map(({ body }) => ({
      ...{ code: 'BAD_DATE', path: ['signOffs', body], message: `「${body}」的签字日期不能晚于今天。` },
    })),
  ];
  if (template.photo && photos === 0) {
    faults.push({ code: 'REQUIRED', path: ['photos'], message: '请拍一张公开栏照片上传。' });
  }
  return { content, faults: [...faults, ...privacyFaults(template, content)] };
}
