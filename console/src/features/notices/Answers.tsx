import type { NoticeFullFragment } from '@sanwu/schema';
import { When } from '../../components/Due.tsx';
import { FileList } from '../../components/FileList.tsx';
import { Panel } from '../../components/Panel.tsx';
import { useT } from '../../providers/i18n.ts';

/** What the unit answered, round by round, and what was said to it. */
export function Answers({ notice: { answers, problems, state } }: { notice: NoticeFullFragment }) {
  const t = useT();
  if (answers.length === 0) return null;
  return (
    <Panel title={t('notice.answers')} count={answers.length}>
      <ol className="answers">
        {answers.map((answer) => (
          <li key={answer.id}>
            <p className="answer-who">
              <strong>{answer.by.name}</strong> <span className="muted">{answer.by.postTitle}</span>
              <span className="muted">
                <When at={answer.answeredAt} />
                {answers.length > 1 ? ` · ${t('notice.round', { n: answer.round })}` : ''}
              </span>
            </p>
            <p className="answer-text">{answer.text}</p>
            <Items items={answer.items} problems={problems} />
            <FileList files={answer.files} />
            {answer.review ? (
              <p className="review">
                <strong>{t(answer.review.passed ? 'review.passed' : 'review.sentBack')}</strong> {answer.review.by.name}{' '}
                <span className="muted">
                  <When at={answer.review.at} />
                </span>
                <br />
                {answer.review.reason}
              </p>
            ) : state === 'ANSWERED' ? (
              <p className="review muted">{t('review.waiting')}</p>
            ) : null}
          </li>
        ))}
      </ol>
    </Panel>
  );
}

interface ItemsProps {
  items: NoticeFullFragment['answers'][number]['items'];
  problems: NoticeFullFragment['problems'];
}

/** What was done about each problem, and whether it passed. */
function Items({ items, problems }: ItemsProps) {
  const t = useT();
  if (items.length === 0) return null;
  return (
    <ol className="answer-items">
      {items.map((item) => (
        <li key={item.problemId} value={problems.findIndex(({ id }) => id === item.problemId) + 1}>
          {item.outcome ? <strong>{t(`problemOutcome.${item.outcome}`)}</strong> : null} {item.text}
          {item.passed === null ? null : (
            <span className="muted">
              {' '}
              {t(item.passed ? 'review.passes' : 'review.passesNot')} {item.remark}
            </span>
          )}
        </li>
      ))}
    </ol>
  );
}
