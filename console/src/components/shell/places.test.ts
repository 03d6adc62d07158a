import type { Permission } from '@sanwu/schema';
import { expect, test } from 'vitest';
import { isIn, placesFor } from './places.ts';

const supervision = (...permissions: Permission[]) =>
  placesFor({ permissions }).find(({ label }) => label === 'place.notices') ?? expect.fail('no place');

test('findings belong to supervision: one place for both, which a page of either lies in', () => {
  const place = supervision('NOTICE_READ', 'FINDING_READ');
  expect(place.to).toBe('/notices');
  expect(['/notices', '/notices/1', '/findings', '/findings/1'].map((page) => isIn(page, place))).toEqual([
    ...[true, true, true, true],
  ]);
  expect(['/', '/warnings', '/findings-of-others'].map((page) => isIn(page, place))).toEqual([false, false, false]);
});

test('who sees one of both comes to that one', () => {
  expect(supervision('FINDING_READ').to).toBe('/findings');
  expect(supervision('NOTICE_READ').within?.map(({ to }) => to)).toEqual(['/board']);
  expect(placesFor({ permissions: [] }).map(({ to }) => to)).toEqual(['/']);
});

test('sources are a place of their own for whoever may not open disclosures, of which they are a part', () => {
  const toSources = (...permissions: Permission[]) =>
    placesFor({ permissions }).some(({ to }) => to === '/disclosures/sources');
  expect(toSources('SOURCE_READ')).toBe(true);
  expect(toSources('SOURCE_READ', 'DISCLOSURE_READ')).toBe(false);
  expect(toSources()).toBe(false);
});
