import type { NoticeFullFragment } from '@sanwu/schema';
import { Link } from 'react-router';
import { LightIcon } from '../../components/LightIcon.tsx';
import { dayOf, longDay } from '../../lib/dates.ts';
import { useLanguage, useT } from '../../providers/i18n.ts';

/** The letter as it is read: always in Chinese, because it is the document itself. */
export function LetterBody({ notice }: { notice: NoticeFullFragment }) {
  const t = useT();
  const language = useLanguage();
  return (
    <article className="panel letter" aria-label={t('notice.body')} lang="zh-CN">
      <p className="letter-head">{notice.number ?? notice.serial}</p>
      <h2>{notice.title}</h2>
      <p className="letter-to">{notice.addressee.name}：</p>
      <p>根据{notice.basis}，经监督检查，发现以下问题：</p>
      <ol className="letter-problems">
        {notice.problems.map((problem) => (
          <li key={problem.id}>
            {problem.text}
            {problem.obligation ? (
              <Link
                to={`/warnings/${problem.obligation.id}`}
                className="letter-now"
                lang={language === 'zh' ? 'zh-CN' : 'en'}
              >
                <LightIcon light={problem.obligation.light} label={t(`light.${problem.obligation.light}`)} />
                {t('notice.now', { state: t(`obligationState.${problem.obligation.state}`) })}
              </Link>
            ) : null}
          </li>
        ))}
      </ol>
      <p>{notice.demand}</p>
      {notice.demand.includes('反馈') ? null : <p>请于{longDay(notice.answerBy)}前反馈办理情况。</p>}
      <p className="letter-sign">
        {notice.issuer.name}
        <br />
        {notice.issuedAt ? longDay(dayOf(notice.issuedAt)) : '（未下发）'}
      </p>
      <p className="letter-people">
        承办：{notice.desk.name} {notice.drafter.name}　签发：{notice.approver.name}
        {notice.copies.length > 0 ? `　抄送：${notice.copies.map((unit) => unit.name).join('、')}` : ''}
      </p>
    </article>
  );
}
