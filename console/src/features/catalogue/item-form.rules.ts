import type {
  Affair,
  CatalogueItemQuery,
  ChangeDisclosureItemInput,
  DayKind,
  DisclosureAudience,
  DisclosureChannel,
  DisclosureManner,
  Frequency,
  UnitKind,
} from '@sanwu/schema';

/** How a time limit is told: a day of a month, or so many days. */
export type LimitKind = 'DAY' | 'DAYS';

/** An item as it is being written. */
export interface ItemForm {
  code: string;
  name: string;
  affair: Affair;
  area: string;
  basis: string;
  frequency: Frequency;
  limit: LimitKind;
  month: number;
  day: number;
  rollForward: boolean;
  days: number;
  dayKind: DayKind;
  appliesTo: UnitKind[];
  namedUnitIds: string[];
  exceptedUnitIds: string[];
  audience: DisclosureAudience;
  manner: DisclosureManner;
  channels: DisclosureChannel[];
  leadId: string;
  hasFunds: boolean;
  /** 0: it is no display */
  displayDays: number;
  displayKind: DayKind;
  titleWords: string[];
  fromOn: string;
  reason: string;
}

export const FREQUENCIES: readonly Frequency[] = [
  ...(['MONTHLY', 'BIMONTHLY', 'QUARTERLY', 'HALF_YEARLY', 'YEARLY', 'AS_IT_HAPPENS'] as const),
];

/** As a district's usual item is. */
export const emptyForm = (today: string): ItemForm => ({
  ...{ code: '', name: '', affair: 'VILLAGE', area: '', basis: '', frequency: 'QUARTERLY', limit: 'DAY', month: 1 },
  ...{ day: 20, rollForward: false, days: 5, dayKind: 'WORKING', appliesTo: ['VILLAGE'], namedUnitIds: [] },
  ...{ exceptedUnitIds: [], audience: 'EVERYBODY', manner: 'ON_ITS_OWN', channels: ['WECHAT', 'BOARD'], leadId: '' },
  ...{ hasFunds: false, displayDays: 0, displayKind: 'CALENDAR', titleWords: [], fromOn: today, reason: '' },
});

type Item = NonNullable<CatalogueItemQuery['disclosureItem']>;

/** An item as it is, to be changed from today on, or from when its newest version holds. */
export function formOf(item: Item, today: string): ItemForm {
  const { dayOfMonth, daysAfter } = item.due;
  const empty = emptyForm(today);
  return {
    ...empty,
    ...{ code: item.code, name: item.name, affair: item.affair, area: item.area ?? '', basis: item.basis },
    ...{ frequency: item.frequency, audience: item.audience, manner: item.manner, channels: [...item.channels] },
    limit: daysAfter ? 'DAYS' : 'DAY',
    ...(dayOfMonth ?? {}),
    ...(daysAfter ?? {}),
    appliesTo: [...item.appliesTo],
    namedUnitIds: item.namedUnits.map(({ id }) => id),
    exceptedUnitIds: item.exceptedUnits.map(({ id }) => id),
    ...{ leadId: item.lead?.id ?? '', hasFunds: item.hasFunds, titleWords: [...item.titleWords] },
    displayDays: item.display?.days ?? 0,
    displayKind: item.display?.dayKind ?? empty.displayKind,
    fromOn: item.fromOn > today ? item.fromOn : today,
  };
}

/** What a form still lacks, by the key of its message. */
export type ItemFault =
  | 'item.needCode'
  | 'item.needName'
  | 'item.needBasis'
  | 'item.needChannel'
  | 'item.needWho'
  | 'item.needReason';

/** Faults in the order in which the form is filled in. A change may ask nobody any more; a new item must ask somebody. */
export function faultsOf(form: ItemForm, isNew: boolean): ItemFault[] {
  const short = (text: string) => text.trim().length < 2;
  return [
    ...(isNew && !/^[A-Z0-9][A-Z0-9-]{1,19}$/.test(form.code.trim()) ? ['item.needCode' as const] : []),
    ...(short(form.name) ? ['item.needName' as const] : []),
    ...(short(form.basis) ? ['item.needBasis' as const] : []),
    ...(isNew && form.appliesTo.length + form.namedUnitIds.length === 0 ? ['item.needWho' as const] : []),
    ...(form.channels.length === 0 ? ['item.needChannel' as const] : []),
    ...(!isNew && short(form.reason) ? ['item.needReason' as const] : []),
  ];
}

/** What the item asks, as the API takes it. */
export function contentOf(form: ItemForm): Omit<ChangeDisclosureItemInput, 'id' | 'version' | 'reason'> {
  const counted = form.limit === 'DAYS' || form.frequency === 'AS_IT_HAPPENS';
  const { month, day, rollForward, days, dayKind } = form;
  return {
    ...{ name: form.name.trim(), affair: form.affair, area: form.area.trim() || null, basis: form.basis.trim() },
    ...{ audience: form.audience, manner: form.manner, channels: form.channels, hasFunds: form.hasFunds },
    display: form.displayDays > 0 ? { days: form.displayDays, dayKind: form.displayKind } : null,
    frequency: form.frequency,
    due: counted ? { daysAfter: { days, dayKind } } : { dayOfMonth: { month, day, rollForward } },
    ...{ appliesTo: form.appliesTo, namedUnitIds: form.namedUnitIds, exceptedUnitIds: form.exceptedUnitIds },
    ...{ leadId: form.leadId || null, titleWords: form.titleWords, fromOn: form.fromOn },
  };
}
