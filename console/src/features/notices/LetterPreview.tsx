import { Form, type FormInstance } from 'antd';
import { Waiting } from '../../components/States.tsx';
import { useT } from '../../providers/i18n.ts';
import { PaperSheet } from '../letter-papers/PaperSheet.tsx';
import type { LetterValues } from './notice-form.rules.ts';
import { useTypedPaper } from './use-typed-paper.ts';

interface Props {
  form: FormInstance<LetterValues>;
  initial: Partial<LetterValues>;
  /** the draft that is being changed; null: a new letter */
  letterId: string | null;
}

/** The letter as it will stand on paper, beside the form, while it is typed. */
export function LetterPreview({ form, initial, letterId }: Props) {
  const t = useT();
  const watched = Form.useWatch([], form) as Partial<LetterValues> | undefined;
  // who is settled is shown and not asked: the form does not hold them
  const { paper, behind, failed } = useTypedPaper({ ...initial, ...watched }, letterId);
  return (
    <aside className="letter-preview" aria-label={t('notice.preview')}>
      <h2>{t('notice.preview')}</h2>
      {failed ? <p className="note">{t('notice.previewFailed', { why: failed })}</p> : null}
      {paper ? (
        <article aria-label={t('notice.body')}>
          <PaperSheet paper={paper} behind={behind} />
        </article>
      ) : failed ? null : (
        <Waiting rows={8} />
      )}
    </aside>
  );
}
