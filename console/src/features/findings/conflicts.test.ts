import { expect, test } from 'vitest';
import { ApiError } from '../../providers/errors.ts';
import type { Translate } from '../../providers/i18n.ts';
import { conflicting, explained } from './conflicts.ts';

const SENT = ['a', 'b', 'c'];
const refused = (...paths: string[][]) =>
  new ApiError(
    'STALE_VERSION',
    'x',
    paths.map((path, nr) => ({ __typename: 'InputError', code: 'STALE_VERSION', message: `第${nr + 1}句。`, path })),
  );

test('which findings stand otherwise is read from the places that the refusal names', () => {
  const error = refused(['input', 'findings', '0', 'version'], ['input', 'findings', '2']);
  expect(conflicting(error, SENT)).toEqual(['a', 'c']);
});

test('a refusal of the whole is about none of them', () => {
  expect(conflicting(refused(['input', 'reason'], ['input', 'findings']), SENT)).toEqual([]);
  expect(conflicting(new Error('offline'), SENT)).toEqual([]);
});

test('three are named, the others counted, and what is left to do is said', () => {
  const t: Translate = (key, values) => `[${key} ${JSON.stringify(values)}]`;
  const places = ['0', '1', '2', '3', '4'].map((nr) => ['input', 'findings', nr]);
  expect(explained(t, refused(...places), 7)).toMatchObject({
    message: '第1句。第2句。第3句。[finding.alsoChanged {"n":2}][finding.restChosen {"n":7}]',
  });
  expect(explained(t, refused(...places.slice(0, 1)), 0)).toMatchObject({ message: '第1句。' });
});
