import { type MessageKey, zh } from '../locales/zh.ts';
import type { Translate } from '../providers/i18n.ts';

/** Columns of the trail by the words that stand beside them elsewhere; those not named are ids, ranks, derived values. */
const FIELDS: Readonly<Record<string, MessageKey>> = {
  account_id: 'trail.accountId',
  answer_by: 'field.answerBy',
  basis: 'field.basis',
  captured_at: 'field.capturedAt',
  closed_at: 'trail.closedAt',
  closed_on: 'trail.closedOn',
  code: 'field.code',
  checked_on: 'dailyCheck.at',
  conclusion: 'dailyCheck.conclusion',
  confirmed_at: 'trail.confirmedAt',
  confirmed_by: 'trail.confirmedBy',
  demand: 'field.demand',
  disabled_at: 'trail.disabledAt',
  due_on: 'field.dueOn',
  ended_at: 'trail.endedAt',
  ended_reason: 'trail.endedReason',
  exempted_on: 'trail.exemptedOn',
  erased_at: 'trail.erasedAt',
  expires_at: 'trail.expiresAt',
  evidence: 'finding.evidence',
  fact_on: 'obligation.factOn',
  for_everybody: 'trail.forEverybody',
  from_on: 'trail.fromOn',
  fulfilled_on: 'trail.fulfilledOn',
  granted_by: 'trail.grantedBy',
  issued_at: 'field.issuedAt',
  issued_by: 'trail.issuedBy',
  last_sign_in_at: 'trail.lastSignIn',
  learned_at: 'obligation.learnedAt',
  lifted_on: 'trail.liftedOn',
  lifted_reason: 'trail.liftedReason',
  light: 'field.light',
  light_since: 'trail.lightSince',
  happened_on: 'trail.happenedOn',
  'finding.kind': 'field.kind',
  found_on: 'trail.foundOn',
  looked_at: 'trail.lookedAt',
  name: 'field.name',
  nil: 'fill.nil',
  next_light_at: 'trail.nextLightOn',
  next_light_on: 'trail.nextLightOn',
  number: 'trail.number',
  offset_ms: 'trail.offset',
  opened_on: 'trail.openedOn',
  opens_on: 'trail.opensOn',
  passed: 'action.PASS',
  passed_on: 'trail.passedOn',
  password_set_at: 'trail.passwordSetAt',
  period: 'field.period',
  permission: 'trail.permission',
  powerful: 'trail.powerful',
  problem: 'finding.problem',
  note: 'dailyCheck.note',
  way: 'dailyCheck.way',
  'post.title': 'post.title',
  published_on: 'field.publishedOn',
  active: 'reminderRule.active',
  audiences: 'reminderRule.whom',
  'reminder.days': 'reminderRule.when',
  'reminder.note': 'reminder.note',
  'reminder_step.days': 'reminderRule.when',
  'reminder_step.urgent': 'message.urgent',
  manner: 'reminderRule.manner',
  on_day: 'reminderRule.onDay',
  told: 'reminderRule.told',
  with_whom: 'reminder.whom',
  quiet_from: 'wish.quietFrom',
  quiet_to: 'wish.quietTo',
  'message_wish.choices': 'wish.choices',
  'message_channel.kinds': 'channel.kinds',
  'message_channel.settings': 'channel.settings',
  reach: 'trail.reach',
  reason: 'field.reason',
  repeats: 'finding.repeatsBefore',
  reviewed_at: 'fill.reviewedAt',
  remark: 'exemption.remark',
  rejected_at: 'trail.rejectedAt',
  rejected_reason: 'trail.rejectedReason',
  taken_down_at: 'trail.takenDownAt',
  taken_down_reason: 'trail.takenDownReason',
  review_reason: 'reason.PASS',
  revoked_at: 'trail.revokedAt',
  revoked_reason: 'trail.revokedReason',
  role: 'account.role',
  round: 'trail.round',
  second_factor: 'trail.factor',
  severity: 'finding.severity',
  short_name: 'trail.shortName',
  stands_in_for: 'trail.standsInFor',
  state: 'field.state',
  submitted_on: 'fill.submittedOn',
  taken_back_at: 'trail.takenBackAt',
  taken_back_reason: 'trail.takenBackReason',
  text: 'trail.text',
  title: 'field.title',
  until_on: 'trail.untilOn',
  url: 'field.url',
  'vehicle.plate': 'vehicle.plate',
  'vehicle.model': 'vehicle.model',
  'vehicle.purpose': 'vehicle.purpose',
  'vehicle.place': 'vehicle.place',
  registered_on: 'vehicle.registeredOn',
  struck_on: 'vehicle.struckDay',
  struck_reason: 'vehicle.strikeReason',
  'vehicle_seal_step.step': 'seal.step',
  'vehicle_seal_step.on_day': 'seal.onDay',
  'vehicle_seal_step.place': 'seal.place',
  'vehicle_seal_step.keeper': 'seal.keeper',
  used_at: 'trail.usedAt',
  username: 'trail.username',
  waived_reason: 'act.waiveReason',
  what: 'occurrence.what',
};

/** Columns that tell nothing where a record's story is told, and something where all of a row is. */
const PLAIN: Readonly<Record<string, MessageKey>> = {
  created_at: 'trail.createdAt',
  unit_id: 'trail.unitId',
  version: 'trail.version',
};

/** Where the words of a column's values are; the first that knows the value says it. */
const VALUES: Readonly<Record<string, readonly string[]>> = {
  light: ['light'],
  manner: ['reminderManner'],
  passed: ['yesNo'],
  powerful: ['yesNo'],
  role: ['role'],
  second_factor: ['yesNo'],
  for_everybody: ['yesNo'],
  nil: ['yesNo'],
  kind: ['findingKind', 'findingLink'],
  severity: ['findingSeverity'],
  way: ['checkWay'],
  conclusion: ['checkConclusion'],
  'finding.state': ['findingState'],
  'required_act.kind': ['actKind'],
  'vehicle.purpose': ['vehiclePurpose'],
  'vehicle_seal_step.step': ['sealStep'],
  'required_act.state': ['actState'],
  state: ['noticeState', 'obligationState', 'filingState', 'findingState', 'pageState'],
};

/** The words for a column; a table may have its own. */
export function fieldKey(field: string, table = ''): MessageKey | undefined {
  return FIELDS[`${table}.${field}`] ?? FIELDS[field];
}

/** As `fieldKey`, for where every column is shown. */
export function anyFieldKey(field: string, table: string): MessageKey | undefined {
  return fieldKey(field, table) ?? PLAIN[field];
}

export function tableKey(table: string): MessageKey | undefined {
  return known(`table.${table}`);
}

/** The words for a value that is a code; undefined for a value that is its own words. A table may have its own. */
export function valueKey(field: string, value: string, table = ''): MessageKey | undefined {
  for (const group of VALUES[`${table}.${field}`] ?? VALUES[field] ?? []) {
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
