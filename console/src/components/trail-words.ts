import { type MessageKey, zh } from '../locales/zh.ts';
import type { Translate } from '../providers/i18n.ts';

/** Columns of the trail by the words that stand beside them elsewhere; those not named are ids, ranks, derived values. */
const FIELDS: Readonly<Record<string, MessageKey>> = {
  answer_by: 'field.answerBy',
  basis: 'field.basis',
  captured_at: 'field.capturedAt',
  closed_at: 'trail.closedAt',
  closed_on: 'trail.closedOn',
  code: 'field.code',
  demand: 'field.demand',
  due_on: 'field.dueOn',
  exempted_on: 'trail.exemptedOn',
  fact_on: 'obligation.factOn',
  from_on: 'trail.fromOn',
  fulfilled_on: 'trail.fulfilledOn',
  issued_at: 'field.issuedAt',
  learned_at: 'obligation.learnedAt',
  lifted_on: 'trail.liftedOn',
  lifted_reason: 'trail.liftedReason',
  light: 'field.light',
  light_since: 'trail.lightSince',
  name: 'field.name',
  next_light_at: 'trail.nextLightOn',
  next_light_on: 'trail.nextLightOn',
  number: 'trail.number',
  opened_on: 'trail.openedOn',
  opens_on: 'trail.opensOn',
  passed: 'action.PASS',
  passed_on: 'trail.passedOn',
  period: 'field.period',
  published_on: 'field.publishedOn',
  reason: 'field.reason',
  rejected_at: 'trail.rejectedAt',
  rejected_reason: 'trail.rejectedReason',
  review_reason: 'reason.PASS',
  revoked_at: 'trail.revokedAt',
  revoked_reason: 'trail.revokedReason',
  round: 'trail.round',
  short_name: 'trail.shortName',
  state: 'field.state',
  text: 'trail.text',
  title: 'field.title',
  until_on: 'trail.untilOn',
  url: 'field.url',
};

/** Where the words of a column's values are; the first that knows the value says it. */
const VALUES: Readonly<Record<string, readonly string[]>> = {
  light: ['light'],
  passed: ['yesNo'],
  state: ['noticeState', 'obligationState'],
};

export function fieldKey(field: string): MessageKey | undefined {
  return FIELDS[field];
}

export function tableKey(table: string): MessageKey | undefined {
  return known(`table.${table}`);
}

/** The words for a value that is a code; undefined for a value that is its own words. */
export function valueKey(field: string, value: string): MessageKey | undefined {
  for (const group of VALUES[field] ?? []) {
    const key = known(`${group}.${value}`);
    if (key) return key;
  }
  return undefined;
}

/** `2019-Q3`, `2019-H2`, `2019-09` or `2019`, as periods are named; anything else stands as it is. */
export function periodText(t: Translate, key: string): string {
  const [, year = '', part] = /^(\d{4})(?:-(Q[1-4]|H[12]|\d\d))?$/.exec(key) ?? [];
  if (year === '') return key;
  if (part === undefined) return t('period.year', { year });
  const named = known(`period.${part}`);
  return named ? t(named, { year }) : t('period.month', { year, month: Number(part) });
}

function known(key: string): MessageKey | undefined {
  return key in zh ? (key as MessageKey) : undefined;
}
