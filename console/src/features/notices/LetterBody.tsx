import type { NoticeFullFragment } from '@sanwu/schema';
import { Link } from 'react-router';
import { LightIcon } from '../../components/LightIcon.tsx';
import { dayOf, longDay } from '../../lib/dates.ts';
import { useLanguage, useT } from '../../providers/i18n.ts';
import { LetterSheet } from './LetterSheet.tsx';

type Problem = NoticeFullFragment['problems'][number];

/** The letter as it is read, with how each problem stands today. */
export function LetterBody({ notice }: { notice: NoticeFullFragment }) {
  const t = useT();
  const copies = notice.copies.length > 0 ? `　抄送：${notice.copies.map((unit) => unit.name).join('、')}` : '';
  return (
    <LetterSheet
      label={t('notice.body')}
      head={notice.number ?? notice.serial}
      title={notice.title}
      addressee={notice.addressee.name}
      basis={notice.basis}
      problems={notice.problems.map((problem) => ({
        key: problem.id,
        text: problem.text,
        now: <Now problem={problem} />,
      }))}
      demand={notice.demand}
      answerBy={notice.answerBy}
      sign={[notice.issuer.name, notice.issuedAt ? longDay(dayOf(notice.issuedAt)) : '（未下发）']}
      people={`承办：${notice.desk.name} ${notice.drafter.name}　签发：${notice.approver.name}${copies}`}
    />
  );
}

function Now({ problem: { obligation } }: { problem: Problem }) {
  const t = useT();
  const language = useLanguage();
  if (!obligation) return null;
  return (
    <Link to={`/warnings/${obligation.id}`} className="letter-now" lang={language === 'zh' ? 'zh-CN' : 'en'}>
      <LightIcon light={obligation.light} label={t(`light.${obligation.light}`)} />
      {t('notice.now', { state: t(`obligationState.${obligation.state}`) })}
    </Link>
  );
}
