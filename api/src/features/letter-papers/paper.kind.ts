import { registerEnumType } from 'type-graphql';
import type { NoticeKind } from '../notices/notice.rules.js';

/** What has a template of its own: each kind of letters, and bulletins. */
export enum PaperKind {
  SUGGESTION = 'SUGGESTION',
  RECTIFICATION = 'RECTIFICATION',
  EXPLANATION = 'EXPLANATION',
  BULLETIN = 'BULLETIN',
}
registerEnumType(PaperKind, {
  name: 'PaperKind',
  description: 'What has a template of its own.',
  valuesConfig: {
    SUGGESTION: { description: '监督建议.' },
    RECTIFICATION: { description: '整改通知书.' },
    EXPLANATION: { description: '情况说明通知.' },
    BULLETIN: { description: '通报.' },
  },
});

/** The kind of letters that a template is for; null: bulletins. */
export const letterKindOf = (kind: PaperKind): NoticeKind | null =>
  kind === PaperKind.BULLETIN ? null : (kind as string as NoticeKind);
