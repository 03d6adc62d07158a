import { Permission } from '../../core/access/permissions.js';
import type { Feature } from '../../core/feature.js';
import { LetterTemplateResolver } from './template.resolver.js';

const KEEP = [Permission.LETTER_TEMPLATE_KEEP];

export const letterPapers: Feature = {
  name: 'letter-papers',
  entities: [],
  resolvers: [LetterTemplateResolver],
  policies: {
    Query: { letterTemplates: KEEP, letterTemplateVersions: KEEP, letterFields: KEEP, letterTemplatePreview: KEEP },
    Mutation: { setLetterTemplate: KEEP },
    LetterTemplate: KEEP,
    LetterField: KEEP,
    LetterPaper: KEEP,
    LetterPaperPayload: KEEP,
    LetterTemplatePayload: KEEP,
  },
};
