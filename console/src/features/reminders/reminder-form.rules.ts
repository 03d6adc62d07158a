import type { ReminderAudience, ReminderRulePartsFragment } from '@sanwu/schema';

type Step = ReminderRulePartsFragment['steps'][number];

/** A step as it is being edited; `when` and `count` make its days. */
export interface StepDraft {
  key: number;
  when: 'BEFORE' | 'ON' | 'AFTER';
  count: number;
  audiences: ReminderAudience[];
  text: string;
  urgent: boolean;
}

export const MERGE_FIELDS = ['单位', '事项', '期限', '余日'] as const;

/** A stored step as it is edited. */
export const draftOf = ({ days, audiences, text, urgent }: Step, key: number): StepDraft => ({
  ...{ key, audiences: [...audiences], text, urgent, count: Math.abs(days) || 1 },
  when: days < 0 ? 'BEFORE' : days === 0 ? 'ON' : 'AFTER',
});

/** Working days after the due day. */
export function daysOf({ when, count }: Pick<StepDraft, 'when' | 'count'>): number {
  if (when === 'ON') return 0;
  return when === 'BEFORE' ? -count : count;
}

/** What goes to the API. */
export const stepOf = (draft: StepDraft): Step => ({
  ...{ days: daysOf(draft), audiences: [...draft.audiences], text: draft.text.trim(), urgent: draft.urgent },
});

export type StepFault = 'TWICE' | 'NOBODY' | 'NO_TEXT' | 'FIELD';

/** What is wrong with a step among the others; the first thing. */
export function faultOf(draft: StepDraft, all: readonly StepDraft[]): StepFault | null {
  if (all.some((other) => other.key !== draft.key && daysOf(other) === daysOf(draft))) return 'TWICE';
  if (draft.audiences.length === 0) return 'NOBODY';
  if (draft.text.trim() === '') return 'NO_TEXT';
  const left = MERGE_FIELDS.reduce((text, name) => text.replaceAll(`{${name}}`, ''), draft.text);
  return /[{}]/.test(left) ? 'FIELD' : null;
}
