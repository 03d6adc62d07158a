import { expect, it } from 'vitest';
import { firstLook, hindrance, OUTCOMES, type Preview, withField } from './import.rules.ts';

const column = (number: number, field: string | null) => ({
  column: number,
  field,
  header: '',
  letter: 'A',
  samples: [],
});
const preview = (counts: Preview['counts'], unmapped: string[] = []) => ({ counts, unmapped }) as unknown as Preview;

it('a field moves to the column that it is said of, and leaves the one where it was', () => {
  const columns = [column(1, 'code'), column(2, 'name'), column(3, null)];
  expect(withField(columns, 3, 'code')).toEqual([
    { field: 'name', column: 2 },
    { field: 'code', column: 3 },
  ]);
  expect(withField(columns, 2, '')).toEqual([{ field: 'code', column: 1 }]);
});

it('errors are looked at first, then what changes, then all', () => {
  expect(firstLook([{ outcome: 'ERROR', count: 1 }])).toEqual(['ERROR']);
  expect(firstLook([{ outcome: 'NEW', count: 1 }])).toContain('NEW');
  expect(firstLook([{ outcome: 'UNCHANGED', count: 9 }])).toEqual(OUTCOMES);
});

it('what stands in the way of an import is said', () => {
  expect(hindrance(preview([], ['code']))).toBe('import.mustMap');
  expect(hindrance(preview([{ outcome: 'ERROR', count: 1 }]))).toBe('import.mustMend');
  expect(hindrance(preview([{ outcome: 'MISSING', count: 3 }]))).toBe('import.nothing');
  expect(hindrance(preview([{ outcome: 'MOVED', count: 1 }]))).toBeUndefined();
});
