import { UnitNamesDocument } from '@sanwu/schema';
import { Form, type FormInstance } from 'antd';
import { useT } from '../../providers/i18n.ts';
import { useDocument } from '../../providers/use-document.ts';
import { LetterSheet } from './LetterSheet.tsx';
import type { LetterValues } from './notice-form.rules.ts';

const BLANK = '……';

interface Props {
  form: FormInstance<LetterValues>;
  initial: Partial<LetterValues>;
  addressee: string | undefined;
}

/** The letter as the unit will read it, beside the form, while it is typed. */
export function LetterPreview({ form, initial, addressee }: Props) {
  const t = useT();
  const typed = (Form.useWatch([], form) as Partial<LetterValues> | undefined) ?? initial;
  const { data } = useDocument(UnitNamesDocument, {}, { enabled: addressee === undefined });
  const chosen = data?.units.find((unit) => unit.id === typed.addresseeId)?.name;
  const problems = (typed.problems ?? []).map((problem, index) => ({
    key: String(index),
    // a line that was just added holds nothing yet
    text: problem?.text || BLANK,
  }));
  return (
    <aside className="letter-preview" aria-label={t('notice.preview')}>
      <h2>{t('notice.preview')}</h2>
      <LetterSheet
        label={t('notice.body')}
        head="（批准下发时编号）"
        title={typed.title || BLANK}
        addressee={addressee ?? chosen ?? BLANK}
        basis={typed.basis || BLANK}
        problems={problems}
        demand={typed.demand || BLANK}
        answerBy={typed.answerBy ?? ''}
        sign={['（批准下发后署名）']}
      />
    </aside>
  );
}
