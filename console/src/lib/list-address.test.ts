import { expect, it } from 'vitest';
import { readAddress, writeAddress } from './list-address.ts';

const fields = ['DUE_ON', 'LIGHT'];

it('an address read and written again is the same', () => {
  const search = 'light=RED&sort=DUE_ON.asc%2CLIGHT.desc&page=3&size=50';
  expect(writeAddress(readAddress(new URLSearchParams(search), fields)).toString()).toBe(search);
});

it('leaves out fields, pages and sizes that do not exist', () => {
  const address = readAddress(new URLSearchParams('sort=PASSWORD.asc&page=-1&size=9999'), fields);
  expect(address).toEqual({ values: {}, page: 1, pageSize: 20, sort: [] });
});

it('writes nothing for the defaults', () => {
  expect(writeAddress({ values: { text: '' }, page: 1, pageSize: 20, sort: [] }).toString()).toBe('');
});
