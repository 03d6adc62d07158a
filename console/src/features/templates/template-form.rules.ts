import type { CellKind, Frequency, TemplateContentInput, TemplatePartsFragment } from '@sanwu/schema';

export interface CellForm {
  key: string;
  label: string;
  kind: CellKind;
  required: boolean;
  help: string;
  choices: string[];
  least: string;
  most: string;
}

export interface FieldForm extends CellForm {
  columns: CellForm[];
}

/** What is added and taken off comes to the total. */
export interface SumForm {
  plus: string[];
  minus: string[];
  total: string;
}

export interface LastPeriodForm {
  cell: string;
  lastCell: string;
  percent: number;
}

/** A template as it is being written. */
export interface TemplateForm {
  guidance: string;
  fields: FieldForm[];
  sums: SumForm[];
  lastPeriods: LastPeriodForm[];
  signOffs: string[];
  photo: boolean;
  townshipReviews: boolean;
  allowsNil: boolean;
  totalCell: string;
  fromOn: string;
  reason: string;
}

export const CELL_KINDS: readonly CellKind[] = ['TEXT', 'NUMBER', 'AMOUNT', 'DATE', 'CHOICE'];
export const FIELD_KINDS: readonly CellKind[] = [...CELL_KINDS, 'TABLE'];

const numbered = (key: string): number => Number(/^[fc](\d+)$/.exec(key)?.[1] ?? 0);

/** A new blank; its key is one that was never used here, for last period is compared by keys. */
export function newCell(prefix: 'f' | 'c', others: readonly { key: string }[]): FieldForm {
  const nr = Math.max(0, ...others.map(({ key }) => numbered(key))) + 1;
  return {
    ...{ key: `${prefix}${nr}`, label: '', kind: 'TEXT', required: true, help: '' },
    ...{ choices: [], least: '', most: '', columns: [] },
  };
}

type Cell = TemplatePartsFragment['fields'][number]['columns'][number];

const cellForm = ({ key, label, kind, required, help, choices, least, most }: Cell): CellForm => ({
  ...{ key, label, kind, required, help: help ?? '', choices: [...choices], least: least ?? '', most: most ?? '' },
});

/** A template to go on from; a first one asks for one amount. */
export function formOf(template: TemplatePartsFragment | undefined, fromOn: string): TemplateForm {
  if (!template) {
    return {
      ...{ guidance: '', fields: [newCell('f', [])], sums: [], lastPeriods: [], signOffs: [], photo: true },
      ...{ townshipReviews: true, allowsNil: true, totalCell: '', fromOn, reason: '' },
    };
  }
  const { guidance, photo, townshipReviews, allowsNil, totalCell } = template;
  return {
    ...{ guidance: guidance ?? '', photo, townshipReviews, allowsNil, totalCell: totalCell ?? '', reason: '' },
    fields: template.fields.map((field) => ({ ...cellForm(field), columns: field.columns.map(cellForm) })),
    sums: template.sums.map(({ terms, total }) => ({
      plus: terms.filter(({ subtract }) => !subtract).map(({ cell }) => cell),
      minus: terms.filter(({ subtract }) => subtract).map(({ cell }) => cell),
      total,
    })),
    lastPeriods: template.lastPeriods.map((one) => ({ ...one })),
    signOffs: [...template.signOffs],
    fromOn: template.fromOn > fromOn ? template.fromOn : fromOn,
  };
}

/** What the API takes of a blank: bounds of numbers only, choices of choices only. */
const cellInput = ({ key, label, kind, required, help, choices, least, most }: CellForm) => {
  const bounded = kind === 'NUMBER' || kind === 'AMOUNT';
  return {
    ...{ key, label: label.trim(), kind, required, help: help.trim() || null },
    choices: kind === 'CHOICE' ? choices : [],
    least: (bounded && least.trim()) || null,
    most: (bounded && most.trim()) || null,
  };
};

export const contentOf = (form: TemplateForm): TemplateContentInput => ({
  guidance: form.guidance.trim() || null,
  fields: form.fields.map((field) => ({
    ...cellInput(field),
    columns: field.kind === 'TABLE' ? field.columns.map(cellInput) : [],
  })),
  sums: form.sums.map(({ plus, minus, total }) => ({
    terms: [...plus.map((cell) => ({ cell, subtract: false })), ...minus.map((cell) => ({ cell, subtract: true }))],
    total,
  })),
  lastPeriods: form.lastPeriods,
  signOffs: form.signOffs,
  photo: form.photo,
  townshipReviews: form.townshipReviews,
  allowsNil: form.allowsNil,
  totalCell: form.totalCell || null,
});

/** The template as the form that it makes would read it. */
export const templateOf = (form: TemplateForm): TemplatePartsFragment => {
  const { guidance, fields, ...rest } = contentOf(form);
  return {
    ...{ id: '', version: 0, fromOn: form.fromOn, guidance: guidance ?? null, totalCell: form.totalCell || null },
    fields: fields.map((field) => ({ ...cellParts(field), columns: (field.columns ?? []).map(cellParts) })),
    sums: (rest.sums ?? []).map(({ terms, total }) => ({
      terms: terms.map(({ cell, subtract }) => ({ cell, subtract: subtract ?? false })),
      total,
    })),
    lastPeriods: [...form.lastPeriods],
    ...{ signOffs: form.signOffs, photo: form.photo, townshipReviews: form.townshipReviews, allowsNil: form.allowsNil },
  };
};

const cellParts = (cell: ReturnType<typeof cellInput> | TemplateContentInput['fields'][number]): Cell => ({
  ...{ key: cell.key, label: cell.label, kind: cell.kind, required: cell.required, help: cell.help ?? null },
  ...{ choices: cell.choices ?? [], least: cell.least ?? null, most: cell.most ?? null },
});

/** What checks can name: fields of a kind, and columns by their table; labels beside the references. */
export function refsOf(fields: readonly FieldForm[], kinds: readonly CellKind[]): { value: string; label: string }[] {
  return fields.flatMap(({ key, label, kind, columns }) => {
    if (kind !== 'TABLE') return kinds.includes(kind) ? [{ value: key, label: label || key }] : [];
    return columns
      .filter((column) => kinds.includes(column.kind))
      .map((column) => ({
        value: `${key}.${column.key}`,
        label: `${label || key}「${column.label || column.key}」合计`,
      }));
  });
}

/** The form without a field or column: what names it goes too. */
export function without(form: TemplateForm, gone: string): TemplateForm {
  const stays = (ref: string) => ref !== gone && !ref.startsWith(`${gone}.`);
  return {
    ...form,
    sums: form.sums.map(({ plus, minus, total }) => ({
      ...{ plus: plus.filter(stays), minus: minus.filter(stays), total: stays(total) ? total : '' },
    })),
    lastPeriods: form.lastPeriods.filter(({ cell, lastCell }) => stays(cell) && stays(lastCell)),
    totalCell: stays(form.totalCell) ? form.totalCell : '',
  };
}

const MONTHS: Readonly<Record<Frequency, number>> = {
  ...{ MONTHLY: 1, BIMONTHLY: 2, QUARTERLY: 3, HALF_YEARLY: 6, YEARLY: 12, AS_IT_HAPPENS: 1 },
};

/** First days of the period that ended last, of the present one and of the next; of months for what is published as it happens. */
export function startsNear(frequency: Frequency, today: string): readonly string[] {
  const months = MONTHS[frequency];
  const now = Math.floor((Number(today.slice(0, 4)) * 12 + Number(today.slice(5, 7)) - 1) / months) * months;
  return [-months, 0, months].map((later) => {
    const month = now + later;
    return `${Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, '0')}-01`;
  });
}
