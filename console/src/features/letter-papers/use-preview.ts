import {
  type ErrorPartsFragment,
  LetterTemplatePreviewDocument,
  type LetterTemplatePreviewQuery,
  type PaperKind,
} from '@sanwu/schema';
import { useEffect, useState } from 'react';
import { execute } from '../../providers/graphql.ts';
import { messageOf } from '../../providers/message.ts';
import { contentOf, type TemplateForm } from './template-form.rules.ts';

const PAUSE_MS = 400;

interface Preview {
  /** the last sample that could be made */
  paper: LetterTemplatePreviewQuery['letterTemplatePreview']['paper'];
  /** what is wrong with what is typed now */
  errors: readonly ErrorPartsFragment[];
  /** why it could not be asked; null: it was */
  failed: string | null;
}

/** A sample letter by what is being typed, asked for when typing pauses. */
export function usePreview(kind: PaperKind, form: TemplateForm): Preview {
  const [preview, setPreview] = useState<Preview>({ paper: null, errors: [], failed: null });
  useEffect(() => {
    let over = false;
    const timer = setTimeout(() => {
      execute(LetterTemplatePreviewDocument, { template: { kind, content: contentOf(form) } }).then(
        ({ letterTemplatePreview: { paper, errors } }) => {
          if (!over) setPreview((last) => ({ paper: paper ?? last.paper, errors, failed: null }));
        },
        (error: unknown) => {
          if (!over) setPreview((last) => ({ ...last, failed: messageOf(error) }));
        },
      );
    }, PAUSE_MS);
    return () => {
      over = true;
      clearTimeout(timer);
    };
  }, [kind, form]);
  return preview;
}
