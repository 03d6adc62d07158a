import { expect, it } from 'vitest';
import { type MessageKey, zh } from '../../locales/zh.ts';
import { gist } from './gist.ts';

const t = (key: MessageKey) => zh[key];
const change = (field: string, before: string | null, after: string | null) => ({ field, before, after });

it('names what was made or removed', () => {
  const made = [change('id', null, '1'), change('name', null, '刘颖'), change('username', null, 'liu.ying')];
  expect(gist(t, { table: 'account', operation: 'INSERT', changes: made })).toBe('刘颖');
  expect(gist(t, { table: 'post', operation: 'DELETE', changes: [change('title', '文书', null)] })).toBe('文书');
  expect(gist(t, { table: 'team_host', operation: 'INSERT', changes: [change('id', null, '1')] })).toBe('');
});

it('says what changed, by the words of the pages; derived columns are left to the opened entry', () => {
  const changes = [change('light', 'RED', 'GREEN'), change('light_rank', '2', '0')];
  expect(gist(t, { table: 'obligation', operation: 'UPDATE', changes })).toBe('亮灯');
  const many = ['light', 'due_on', 'state', 'code'].map((field) => change(field, 'a', 'b'));
  expect(gist(t, { table: 'obligation', operation: 'UPDATE', changes: many })).toBe('亮灯、到期日、状态、…');
});
