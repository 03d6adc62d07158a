import { Permission } from '../../core/access/permissions.js';
import type { Feature } from '../../core/feature.js';
import { BulletinPaperResolver, LetterPaperResolver } from './paper.resolver.js';
import { LetterTemplateResolver } from './template.resolver.js';

const KEEP = [Permission.LETTER_TEMPLATE_KEEP];
/** A sheet is a sample, a letter or a bulletin. */
const SHEET = [...KEEP, Permission.NOTICE_READ, Permission.BULLETIN_READ];

export const letterPapers: Feature = {
  name: 'letter-papers',
  entities: [],
  resolvers: [LetterTemplateResolver, LetterPaperResolver, BulletinPaperResolver],
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
    LetterPaper: SHEET,
    LetterPaperAnnex: SHEET,
    LetterPaperPayload: [...KEEP, Permission.NOTICE_DRAFT],
    LetterTemplatePayload: KEEP,
  },
};
