import { expect, it } from 'vitest';
import { type MessageKey, zh } from '../../locales/zh.ts';
import { detailText } from './event-words.ts';

const t = (key: MessageKey, values: Record<string, string | number> = {}) =>
  zh[key].replaceAll(/\{\{(\w+)\}\}/g, (_, name: string) => String(values[name]));

it.each([
  ['沙河街道 党政办干事(TOWNSHIP_REPORTER)', '沙河街道 党政办干事（镇街填报人）'],
  ['OFFICER 须用身份验证器：等级保护要求', '监督室干部 须用身份验证器：等级保护要求'],
  ['区纪委监委 副书记(APPROVER)：干部交流', '区纪委监委 副书记（审批领导）：干部交流'],
  ['按 ISO 标准', '按 ISO 标准'],
  [null, ''],
])('%s reads %s', (detail, words) => expect(detailText(t, detail)).toBe(words));
