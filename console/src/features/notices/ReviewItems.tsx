import { Form, Input, Radio } from 'antd';
import { useT } from '../../providers/i18n.ts';
import type { AnsweredProblem, TypedReview } from './review.rules.ts';
import type { Review } from './use-review.ts';

/** What the reviewer makes of each problem, beside what the unit says of it. */
export function ReviewItems({ review: { action, problems, typed, lacking, type } }: { review: Review }) {
  const t = useT();
  const set = (problemId: string, part: Partial<TypedReview>) =>
    type(typed.map((one) => (one.problemId === problemId ? { ...one, ...part } : one)));
  return (
    <fieldset className="problems-field review-items">
      <legend>{t('review.items')}</legend>
      <p className="muted">{t(action === 'PASS' ? 'review.passHelp' : 'review.backHelp')}</p>
      {problems.map((problem, index) => (
        <Item
          key={problem.id}
          nr={index + 1}
          problem={problem}
          typed={typed.find((one) => one.problemId === problem.id)}
          lacks={lacking.includes(index + 1)}
          onChange={(part) => set(problem.id, part)}
        />
      ))}
    </fieldset>
  );
}

interface ItemProps {
  nr: number;
  problem: AnsweredProblem;
  typed: TypedReview | undefined;
  lacks: boolean;
  onChange: (part: Partial<TypedReview>) => void;
}

function Item({ nr, problem: { text, outcome, said, passedBefore }, typed, lacks, onChange }: ItemProps) {
  const t = useT();
  const id = `review-${nr}`;
  const name = `${nr}. ${text}`;
  const fault = lacks ? { validateStatus: 'error' as const, help: t('review.lacksHere') } : {};
  return (
    <Form.Item className="review-item" label={name} htmlFor={id} {...fault}>
      {outcome ? (
        <p className="muted">
          {t(`problemOutcome.${outcome}`)}：{said}
        </p>
      ) : null}
      {passedBefore ? (
        <p className="muted">{t('review.passedBefore')}</p>
      ) : (
        <Radio.Group
          aria-label={name}
          value={typed?.passed ?? null}
          onChange={(event) => onChange({ passed: event.target.value as boolean })}
          options={[
            { value: true, label: t('review.passes') },
            { value: false, label: t('review.passesNot') },
          ]}
        />
      )}
      <Input.TextArea
        id={id}
        value={typed?.remark ?? ''}
        onChange={(event) => onChange({ remark: event.target.value })}
        autoSize={{ minRows: 1, maxRows: 4 }}
        maxLength={500}
        placeholder={t('review.remark')}
      />
    </Form.Item>
  );
}
