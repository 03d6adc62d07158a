import { Form, Input, Radio } from 'antd';
import { useT } from '../../providers/i18n.ts';
import type { AnsweredProblem, Reviewing, TypedReview } from './review.rules.ts';

interface Props {
  action: Reviewing;
  problems: readonly AnsweredProblem[];
  typed: readonly TypedReview[];
  onChange: (typed: readonly TypedReview[]) => void;
}

/** What the reviewer makes of each problem, beside what the unit says of it. */
export function ReviewItems({ action, problems, typed, onChange }: Props) {
  const t = useT();
  const set = (problemId: string, part: Partial<TypedReview>) =>
    onChange(typed.map((one) => (one.problemId === problemId ? { ...one, ...part } : one)));
  return (
    <fieldset className="problems-field">
      <legend>{t('review.items')}</legend>
      <p className="muted">{t(action === 'PASS' ? 'review.passHelp' : 'review.backHelp')}</p>
      {problems.map(({ id, text, outcome, said }, index) => {
        const { passed = null, remark = '' } = typed.find((one) => one.problemId === id) ?? {};
        return (
          <Form.Item key={id} label={`${index + 1}. ${text}`} htmlFor={`review-${index}`}>
            {outcome ? (
              <p className="muted">
                {t(`problemOutcome.${outcome}`)}：{said}
              </p>
            ) : null}
            <Radio.Group
              value={passed}
              onChange={(event) => set(id, { passed: event.target.value as boolean })}
              options={[
                { value: true, label: t('review.passes') },
                { value: false, label: t('review.passesNot') },
              ]}
            />
            <Input.TextArea
              id={`review-${index}`}
              value={remark}
              onChange={(event) => set(id, { remark: event.target.value })}
              autoSize={{ minRows: 1, maxRows: 4 }}
              maxLength={500}
              placeholder={t('review.remark')}
            />
          </Form.Item>
        );
      })}
    </fieldset>
  );
}
