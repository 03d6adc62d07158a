import type { NoticesToSignQuery } from '@sanwu/schema';
import { Link } from 'react-router';
import { Due, When } from '../../components/Due.tsx';
import { useT } from '../../providers/i18n.ts';
import { NoticeActions } from '../notices/NoticeActions.tsx';

interface Props {
  notice: NoticesToSignQuery['notices']['items'][number];
  onDone: () => void;
}

/** A letter that waits for the signature: the matter in five lines, approve or return. */
export function SignCard({ notice, onDone }: Props) {
  const t = useT();
  const [problem] = notice.problems;
  return (
    <article className="panel sign-card" aria-label={notice.title}>
      <h2>
        <Link to={`/notices/${notice.id}`}>{notice.title}</Link>
      </h2>
      <dl className="facts">
        <dt>{t('sign.to')}</dt>
        <dd>{notice.addressee.name}</dd>
        <dt>{t('sign.problem')}</dt>
        <dd>
          {problem?.text}
          {notice.problems.length > 1 ? (
            <span className="muted"> {t('sign.more', { n: notice.problems.length })}</span>
          ) : null}
        </dd>
        <dt>{t('sign.basis')}</dt>
        <dd>{notice.basis}</dd>
        <dt>{t('notice.answerUntil')}</dt>
        <dd>
          <Due day={notice.answerBy} short />
        </dd>
        <dt>{t('sign.drafter')}</dt>
        <dd>
          {notice.drafter.name}{' '}
          <span className="muted">
            <When at={notice.draftedAt} />
          </span>
        </dd>
      </dl>
      <NoticeActions notice={notice} onDone={onDone} />
    </article>
  );
}
