import { expect, it } from 'vitest';
import { valueText } from './value-text.ts';

it.each([
  ['2019-10-18', '2019年10月18日'],
  ['2019-10-15T00:45:32.66+00:00', '2019年10月15日 08:45'],
  ['九纪监建〔2019〕67号', '九纪监建〔2019〕67号'],
  ['1', '1'],
])('%s reads as %s', (value, expected) => expect(valueText(value)).toBe(expected));
