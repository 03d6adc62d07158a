// @vitest-environment node
import { afterAll, expect, it, vi } from 'vitest';

vi.stubGlobal('localStorage', { getItem: () => null });
vi.stubGlobal('sessionStorage', { getItem: () => null });
afterAll(() => void vi.unstubAllGlobals());
const { bothOf } = await import('./words.ts');

it.each([
  ['Its title, masked. 标题（已脱敏）。', ['标题（已脱敏）。', 'Its title, masked.']],
  ['A page of disclosures 公开内容. 一页列表。', ['一页列表。', 'A page of disclosures 公开内容.']],
  ['Nothing else', ['Nothing else', 'Nothing else']],
])('%s is told apart by language', (description, both) => {
  expect(bothOf(description)).toEqual(both);
});
