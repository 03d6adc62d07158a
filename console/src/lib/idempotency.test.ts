import { expect, it } from 'vitest';
import { createKeeper, newKey } from './idempotency.ts';

it('makes UUIDs of version 4', () => {
  expect(newKey()).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
});

it('keeps the key for the same content and changes it with the content', () => {
  const keyFor = createKeeper();
  const first = keyFor({ text: 'a' });
  expect(keyFor({ text: 'a' })).toBe(first);
  expect(keyFor({ text: 'b' })).not.toBe(first);
});
