import type { NoticeFullFragment } from '@sanwu/schema';
import type { MessageKey } from '../../locales/zh.ts';

export interface LetterValues {
  addresseeId: string;
  title: string;
  basis: string;
  problems: { obligationId?: string; text: string }[];
  demand: string;
  answerBy: string;
  approverId: string;
}

export const FIELDS: Record<string, MessageKey> = {
  addresseeId: 'field.addressee',
  title: 'field.title',
  basis: 'field.basis',
  problems: 'field.problems',
  demand: 'field.demand',
  answerBy: 'field.answerBy',
  approverId: 'field.approver',
};

export function valuesOf(notice: NoticeFullFragment): LetterValues {
  return {
    addresseeId: notice.addressee.id,
    title: notice.title,
    basis: notice.basis,
    problems: notice.problems.map((problem) => ({
      text: problem.text,
      ...(problem.obligation ? { obligationId: problem.obligation.id } : {}),
    })),
    demand: notice.demand,
    answerBy: notice.answerBy,
    approverId: notice.approver.id,
  };
}

/** `problems.0.text` → `['problems', 0, 'text']`, as the form names its fields. */
export function fieldName(path: string): (string | number)[] {
  return path.split('.').map((part) => (/^\d+$/.test(part) ? Number(part) : part));
}

export interface Difference {
  field: string;
  theirs: string;
  yours: string;
}

/** What stands differently in the letter as somebody else saved it and as it is typed here. */
export function differences(theirs: LetterValues, yours: LetterValues): Difference[] {
  const text = (values: LetterValues, field: keyof LetterValues) => {
    const value = values[field];
    return typeof value === 'string' ? value : value.map((problem) => problem.text).join('\n');
  };
  return (Object.keys(FIELDS) as (keyof LetterValues)[])
    .map((field) => ({ field, theirs: text(theirs, field), yours: text(yours, field) }))
    .filter((one) => one.theirs !== one.yours);
}
