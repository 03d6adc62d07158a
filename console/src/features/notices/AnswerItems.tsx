import type { NoticeFullFragment, ProblemOutcome } from '@sanwu/schema';
import { Form, Input, Radio } from 'antd';
import { useT } from '../../providers/i18n.ts';
import { itemOf, type TypedItem, withItem } from './answer-form.rules.ts';

const OUTCOMES: readonly ProblemOutcome[] = ['DONE', 'UNDER_WAY', 'NOT_DONE'];

interface Props {
  problems: NoticeFullFragment['problems'];
  items: readonly TypedItem[];
  onChange: (items: readonly TypedItem[]) => void;
}

/** What was done about each problem; a letter with one problem is answered by the text alone. */
export function AnswerItems({ problems, items, onChange }: Props) {
  const t = useT();
  if (problems.length < 2) return null;
  return (
    <fieldset className="problems-field">
      <legend>{t('answer.items')}</legend>
      {problems.map((problem, index) => {
        const item = itemOf(items, problem.id);
        const set = (part: Partial<TypedItem>) => onChange(withItem(items, { ...item, ...part }));
        return (
          <Form.Item key={problem.id} label={`${index + 1}. ${problem.text}`} htmlFor={`item-${index}`}>
            <Radio.Group
              value={item.outcome}
              onChange={(event) => set({ outcome: event.target.value as ProblemOutcome })}
              options={OUTCOMES.map((value) => ({ value, label: t(`problemOutcome.${value}`) }))}
            />
            <Input.TextArea
              id={`item-${index}`}
              value={item.text}
              onChange={(event) => set({ text: event.target.value })}
              autoSize={{ minRows: 1, maxRows: 6 }}
              maxLength={2000}
              placeholder={t('answer.itemHelp')}
            />
          </Form.Item>
        );
      })}
    </fieldset>
  );
}
