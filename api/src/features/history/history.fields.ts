/** Columns whose changes a record's history tells, table by table; ids, ranks and derived values are kept from the screen. */
export const SHOWN_FIELDS: Readonly<Record<string, readonly string[]>> = {
  unit: ['name', 'short_name', 'code', 'opened_on', 'closed_on'],
  obligation: [
    ...['title', 'period', 'opens_on', 'due_on', 'state', 'light', 'light_since'],
    ...['fulfilled_on', 'next_light_on', 'exempted_on', 'round'],
  ],
  obligation_passing: ['passed_on'],
  fulfilment: ['fact_on', 'learned_at', 'revoked_at', 'revoked_reason'],
  occurrence: ['happened_on', 'what', 'taken_back_at', 'taken_back_reason'],
  hold: ['from_on', 'until_on', 'reason', 'lifted_on', 'lifted_reason'],
  disclosure: [
    'title',
    'period',
    'published_on',
    'captured_at',
    'url',
    'rejected_at',
    'rejected_reason',
    'taken_down_at',
    'taken_down_reason',
    'for_everybody',
    'erased_at',
  ],
  vehicle: ['plate', 'model', 'purpose', 'place', 'registered_on', 'struck_on', 'struck_reason'],
  daily_check: ['title', 'way', 'conclusion', 'note', 'checked_on'],
  filing: ['state', 'nil', 'submitted_on', 'reviewed_at', 'remark'],
  filing_photo: ['position'],
  finding: ['kind', 'severity', 'state', 'problem', 'evidence', 'found_on', 'reason', 'repeats'],
  finding_link: ['kind'],
  notice: ['title', 'state', 'number', 'basis', 'demand', 'answer_by', 'round', 'issued_at', 'closed_at'],
  notice_problem: ['text'],
  notice_copy: [],
  notice_answer: ['text', 'round', 'passed', 'review_reason'],
  answer_file: [],
  required_act: ['kind', 'state', 'due_on', 'waived_reason'],
};

/** A value as text; null stays null. */
export function valueText(value: unknown): string | null {
  if (value === null || value === undefined) return null;
  if (Array.isArray(value) && value.every((one) => typeof one === 'string')) return value.join('；');
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}
