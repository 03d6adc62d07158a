import { NoticePreviewDocument, type PaperPartsFragment } from '@sanwu/schema';
import { useEffect, useState } from 'react';
import { execute } from '../../providers/graphql.ts';
import { messageOf } from '../../providers/message.ts';
import { type LetterValues, typedOf } from './notice-form.rules.ts';

const PAUSE_MS = 400;

interface TypedPaper {
  /** the last one that could be made; null: none yet */
  readonly paper: PaperPartsFragment | null;
  /** it says what was typed a moment ago, or before something that cannot be shown */
  readonly behind: boolean;
  /** why it could not be asked; null: it was */
  readonly failed: string | null;
}

/** The paper of a letter as it is typed, asked for when typing pauses. */
export function useTypedPaper(typed: Partial<LetterValues>, letterId: string | null): TypedPaper {
  const [known, setKnown] = useState<TypedPaper & { of: string }>({ paper: null, behind: false, failed: null, of: '' });
  const asked = JSON.stringify(typedOf(typed, letterId));
  useEffect(() => {
    let over = false;
    const ask = () =>
      execute(NoticePreviewDocument, { letter: JSON.parse(asked) as ReturnType<typeof typedOf> }).then(
        ({ noticePreview: { paper } }) => {
          if (!over)
            setKnown((last) => ({ paper: paper ?? last.paper, behind: paper === null, failed: null, of: asked }));
        },
        (error: unknown) => {
          if (!over) setKnown((last) => ({ ...last, failed: messageOf(error), of: asked }));
        },
      );
    const timer = setTimeout(() => void ask(), PAUSE_MS);
    return () => {
      over = true;
      clearTimeout(timer);
    };
  }, [asked]);
  return { ...known, behind: known.behind || known.of !== asked };
}
