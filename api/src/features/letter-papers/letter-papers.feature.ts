import { Permission } from '../../core/access/permissions.js';
import type { Feature } from '../../core/feature.js';
import { LetterPaperResolver } from './paper.resolver.js';
import { LetterTemplateResolver } from './template.resolver.js';

const KEEP = [Permission.LETTER_TEMPLATE_KEEP];

export const letterPapers: Feature = {
  name: 'letter-papers',
  entities: [],
  resolvers: [LetterTemplateResolver, LetterPaperResolver],
  policies: {
    Query: {
      letterTemplates: KEEP,
      letterTemplateVersions: KEEP,
      letterFields: KEEP,
      letterTemplatePreview: KEEP,
      noticePreview: [Permission.NOTICE_DRAFT],
    },
    Mutation: { setLetterTemplate: KEEP },
    LetterTemplate: KEEP,
    LetterField: KEEP,
    LetterPaper: [...KEEP, Permission.NOTICE_READ],
    LetterPaperAnnex: [...KEEP, Permission.NOTICE_READ],
    LetterPaperPayload: [...KEEP, Permission.NOTICE_DRAFT],
    LetterTemplatePayload: KEEP,
  },
};
