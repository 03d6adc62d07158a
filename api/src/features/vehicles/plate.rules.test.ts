import { expect, test } from 'vitest';
import { plateOf } from './plate.rules.js';

test('a plate is known however it is written', () => {
  expect(plateOf('蒙B12345')).toBe('蒙B12345');
  expect(plateOf(' 蒙b·1234 5 ')).toBe('蒙B12345');
  expect(plateOf('蒙B•A1234')).toBe('蒙BA1234');
  expect(plateOf('蒙Ｂ１２３４５')).toBe('蒙B12345');
});

test('plates of police and of new energy are plates', () => {
  expect(plateOf('蒙B1234警')).toBe('蒙B1234警');
  expect(plateOf('蒙BD12345')).toBe('蒙BD12345');
});

test('what no plate looks like is none', () => {
  for (const wrong of ['', '蒙B', '12345', 'B12345', '蒙B1234567', '蒙I12345', '蒙B1234O', '蒙B12<45', '张三的车'])
    expect(plateOf(wrong), wrong).toBeNull();
});
