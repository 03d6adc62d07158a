import type { NoticeFullFragment } from '@sanwu/schema';
import { Link } from 'react-router';
import { LightIcon } from '../../components/LightIcon.tsx';
import { useLanguage, useT } from '../../providers/i18n.ts';
import { PaperSheet } from '../letter-papers/PaperSheet.tsx';

type Problem = NoticeFullFragment['problems'][number];

/** The letter as it stands on paper, and below it how each problem stands today. */
export function LetterBody({ notice }: { notice: NoticeFullFragment }) {
  const t = useT();
  const owed = notice.problems.filter(({ obligation }) => obligation !== null);
  return (
    <article className="letter-paper" aria-label={t('notice.body')}>
      <PaperSheet paper={notice.paper} />
      {owed.length > 0 ? (
        <ul className="letter-now-list" aria-label={t('notice.problemsNow')}>
          {owed.map((problem) => (
            <Now key={problem.id} problem={problem} />
          ))}
        </ul>
      ) : null}
      <p className="letter-people">
        {t('notice.people', {
          desk: notice.desk.name,
          drafter: notice.drafter.name,
          approver: notice.approver.name,
        })}
      </p>
    </article>
  );
}

function Now({ problem: { text, obligation } }: { problem: Problem }) {
  const t = useT();
  const language = useLanguage();
  if (!obligation) return null;
  return (
    <li>
      <span className="letter-now-text" lang="zh-CN">
        {text}
      </span>
      <Link to={`/warnings/${obligation.id}`} className="letter-now" lang={language === 'zh' ? 'zh-CN' : 'en'}>
        <LightIcon light={obligation.light} label={t(`light.${obligation.light}`)} />
        {t('notice.now', { state: t(`obligationState.${obligation.state}`) })}
      </Link>
    </li>
  );
}
