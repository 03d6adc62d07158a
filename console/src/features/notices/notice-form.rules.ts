import type { ActKind, NoticeFullFragment, NoticeKind, PreviewNoticeInput } from '@sanwu/schema';
import type { MessageKey } from '../../locales/zh.ts';

export interface ActValues {
  kind: ActKind;
  personId: string;
  readerId?: string | null;
  dueOn: string;
}

export interface LetterValues {
  kind: NoticeKind;
  addresseeId: string;
  furtherAddresseeIds: string[];
  /** 抄送, of a new letter */
  copyIds?: string[];
  title: string;
  basis: string;
  problems: { obligationId?: string; findingId?: string; unitId?: string; text: string }[];
  demand: string;
  answerBy: string;
  approverId: string;
  furtherApproverIds: string[];
  countersignerIds: string[];
  acts: ActValues[];
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
  const signing = (role: 'APPROVE' | 'COUNTERSIGN') =>
    notice.signers.filter((one) => one.role === role).map(({ person }) => person.id);
  const [approverId = notice.approver.id, ...furtherApproverIds] = signing('APPROVE');
  return {
    kind: notice.kind,
    addresseeId: notice.addressee.id,
    furtherAddresseeIds: notice.addressees.map(({ unit }) => unit.id).filter((id) => id !== notice.addressee.id),
    title: notice.title,
    basis: notice.basis,
    problems: notice.problems.map((problem) => ({
      text: problem.text,
      ...(problem.obligation ? { obligationId: problem.obligation.id } : {}),
      ...(problem.findingId ? { findingId: problem.findingId } : {}),
      ...(problem.addressee ? { unitId: problem.addressee.id } : {}),
    })),
    demand: notice.demand,
    answerBy: notice.answerBy,
    approverId,
    furtherApproverIds,
    countersignerIds: signing('COUNTERSIGN'),
    acts: notice.acts.map(({ kind, person, reader, dueOn }) => ({
      ...{ kind, personId: person.id, dueOn },
      ...(reader ? { readerId: reader.id } : {}),
    })),
  };
}

/** What the form holds as the API takes it: lists that were never opened are empty. */
export function contentOf(values: LetterValues): Omit<LetterValues, 'kind' | 'addresseeId' | 'copyIds'> {
  const { kind, addresseeId: _to, copyIds: _copies, acts, ...content } = values;
  return {
    ...content,
    furtherAddresseeIds: values.furtherAddresseeIds ?? [],
    furtherApproverIds: values.furtherApproverIds ?? [],
    countersignerIds: values.countersignerIds ?? [],
    acts: kind === 'RECTIFICATION' ? (acts ?? []).map(actOf) : [],
  };
}

/** What is typed so far, as the API shows it on paper. */
export function typedOf(values: Partial<LetterValues>, id: string | null): PreviewNoticeInput {
  const { kind = 'SUGGESTION', addresseeId, furtherAddresseeIds, copyIds, title, basis, problems, demand } = values;
  const { answerBy, acts } = values;
  return {
    ...{ id, kind, addresseeId: addresseeId || null, furtherAddresseeIds: furtherAddresseeIds ?? [] },
    ...{ copyIds: copyIds ?? [], title: title ?? '', basis: basis ?? '', demand: demand ?? '' },
    answerBy: answerBy || null,
    // a line that was just added holds nothing yet
    problems: (problems ?? []).map((problem) => ({ ...problem, text: problem?.text ?? '' })),
    acts: (kind === 'RECTIFICATION' ? (acts ?? []) : []).flatMap((act) =>
      act?.kind ? [{ kind: act.kind, personId: act.personId || null, dueOn: act.dueOn || null }] : [],
    ),
  };
}

/** Only a self-criticism is handed to somebody. */
const actOf = ({ kind, personId, dueOn, readerId }: ActValues): ActValues => ({
  ...{ kind, personId, dueOn },
  ...(kind === 'SELF_CRITICISM' && readerId ? { readerId } : {}),
});

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
    if (typeof value === 'string') return value;
    return field === 'problems' ? values.problems.map((problem) => problem.text).join('\n') : '';
  };
  return (Object.keys(FIELDS) as (keyof LetterValues)[])
    .map((field) => ({ field, theirs: text(theirs, field), yours: text(yours, field) }))
    .filter((one) => one.theirs !== one.yours);
}
