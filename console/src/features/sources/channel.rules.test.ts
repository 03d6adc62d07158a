import { expect, it } from 'vitest';
import { purposeChoice, purposeKey, purposeOf } from './channel.rules.ts';

it('what a channel is for is one choice: an item, an area or nothing', () => {
  for (const purpose of [
    { itemId: 'i', area: '' },
    { itemId: '', area: '社会救助' },
    { itemId: '', area: '' },
  ])
    expect(purposeOf(purposeKey(purpose))).toEqual(purpose);
});

it('areas stand before items, each once; a catalogue without areas has none', () => {
  const words = { areas: '民生领域', items: '公开事项' };
  const [relief, school] = [
    { id: 'a', name: '临时救助', area: '社会救助' },
    { id: 'b', name: '党费', area: null },
  ];
  expect(purposeChoice([relief, { ...relief, id: 'c', name: '低保' }, school], words)).toEqual([
    { label: '民生领域', options: [{ value: 'area:社会救助', label: '社会救助' }] },
    {
      label: '公开事项',
      options: [
        { value: 'item:a', label: '临时救助' },
        { value: 'item:c', label: '低保' },
        { value: 'item:b', label: '党费' },
      ],
    },
  ]);
  expect(purposeChoice([school], words).map(({ label }) => label)).toEqual(['公开事项']);
});
