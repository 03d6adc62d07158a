import type { sources as zh } from '../zh/sources.ts';

export const sources: Record<keyof typeof zh, string> = {
  'sources.note': 'The platform captures from these channels; nobody enters anything twice.',
  'sources.empty': 'No sources yet. Ask the system administrator to connect the first account.',
  'source.neverRun': 'Not captured yet.',
  'source.unmatched': 'Articles that match no item: {{n}}',
  'source.run': 'Capture now',
  'source.done': 'Captured: {{added}} added, {{matched}} matched',
  'source.counts': '{{seen}} seen, {{added}} added, {{matched}} matched',
  'source.code': ' (platform code {{code}})',
  'sourceKind.WECHAT': 'WeChat official account',
  'runOutcome.SUCCEEDED': 'Captured',
  'runOutcome.FAILED': 'Not captured',
  'runOutcome.RUNNING': 'Capturing',

  'unmatched.title': 'Articles that match no item',
  'unmatched.none': 'Every article of this source matches an item.',
  'unmatched.NO_ITEM': 'The title names no item of the catalogue.',
  'unmatched.NO_PERIOD': 'The title names no period, such as 2019年第三季度.',
  'unmatched.NOT_OWED': 'The unit in the title does not owe this item.',
};
