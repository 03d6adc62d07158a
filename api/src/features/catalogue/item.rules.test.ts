import { describe, expect, it } from 'vitest';
import { DayKind } from '../obligations/due.rules.js';
import { Frequency } from '../obligations/period.rules.js';
import { UnitKind } from '../units/unit.rules.js';
import { Affair, Audience, asks, Channel, faultsOf, type ItemContent, Manner, periodStart } from './item.rules.js';

const item = (part: Partial<ItemContent> = {}): ItemContent => ({
  ...{ name: '集体财务收支', affair: Affair.VILLAGE, area: null, basis: '农经发〔2011〕13号' },
  ...{
    audience: Audience.EVERYBODY,
    manner: Manner.ON_ITS_OWN,
    channels: [Channel.WECHAT],
    hasFunds: true,
    display: null,
  },
  ...{ frequency: Frequency.QUARTERLY, due: { kind: 'DAY_OF_MONTH', month: 1, day: 20 } },
  ...{
    appliesTo: [UnitKind.VILLAGE],
    namedUnitIds: [],
    exceptedUnitIds: [],
    leadUnitId: null,
    titleWords: ['财务收支'],
  },
  ...part,
});
const village = { id: 'v', kind: UnitKind.VILLAGE };
const township = { id: 't', kind: UnitKind.TOWNSHIP };

describe('an item asks', () => {
  it.each([
    ['a unit of its kind', item(), village, true],
    ['no unit of another kind', item(), township, false],
    ['a unit that it names, whatever its kind', item({ namedUnitIds: ['t'] }), township, true],
    ['no unit that is excepted', item({ exceptedUnitIds: ['v'] }), village, false],
    ['nobody, once it names no kind and no unit', item({ appliesTo: [] }), village, false],
  ])('%s', (_rule, content, unit, asked) => {
    expect(asks(content, unit)).toBe(asked);
  });
});

describe('an item is refused', () => {
  it.each([
    [
      'whose time limit is a day of the month, though nobody can foresee it',
      item({ frequency: Frequency.AS_IT_HAPPENS }),
      ['DUE_NOT_FITTING'],
    ],
    ['without a channel', item({ channels: [] }), ['NO_CHANNEL']],
    [
      'that names and excepts the same unit',
      item({ namedUnitIds: ['a'], exceptedUnitIds: ['a'] }),
      ['NAMED_AND_EXCEPTED'],
    ],
  ])('%s', (_rule, content, codes) => {
    expect(faultsOf(content).map(({ code }) => code)).toEqual(codes);
  });

  it('for nothing else', () => {
    expect(faultsOf(item())).toEqual([]);
    const due = { kind: 'DAYS_AFTER', days: 5, dayKind: DayKind.WORKING } as const;
    expect(faultsOf(item({ frequency: Frequency.AS_IT_HAPPENS, due }))).toEqual([]);
  });
});

it.each([
  [Frequency.MONTHLY, '2019-10-15', '2019-10-01'],
  [Frequency.BIMONTHLY, '2019-10-15', '2019-09-01'],
  [Frequency.QUARTERLY, '2019-10-15', '2019-10-01'],
  [Frequency.QUARTERLY, '2019-12-31', '2019-10-01'],
  [Frequency.HALF_YEARLY, '2019-10-15', '2019-07-01'],
  [Frequency.YEARLY, '2019-10-15', '2019-01-01'],
  [Frequency.AS_IT_HAPPENS, '2019-10-15', '2019-10-15'],
])('the period that a day lies in begins, %s, of %s on %s', (frequency, day, start) => {
  expect(periodStart(frequency, day)).toBe(start);
});
