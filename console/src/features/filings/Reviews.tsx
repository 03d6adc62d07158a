import { FilingsToReviewDocument } from '@sanwu/schema';
import { Button } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import { Due, When } from '../../components/Due.tsx';
import { LightIcon } from '../../components/LightIcon.tsx';
import { PageHeader } from '../../components/PageHeader.tsx';
import { Empty, Failed, Waiting } from '../../components/States.tsx';
import { useT } from '../../providers/i18n.ts';
import { useDocument } from '../../providers/use-document.ts';
import './filings.css';

const PAGE = 50;

/** 待审核: what villages have submitted and waits for their township, the longest wait first. */
export function Reviews() {
  const t = useT();
  const [take, setTake] = useState(PAGE);
  const { data, error, refetch } = useDocument(
    FilingsToReviewDocument,
    { skip: 0, take },
    { keep: true, fresh: true, live: ['filings'] },
  );
  if (error && !data) return <Failed error={error} retry={refetch} />;
  if (!data) return <Waiting rows={6} />;
  const { items, totalItems } = data.filings;
  return (
    <div className="fill-page">
      <PageHeader title={t('filings.review', { n: totalItems })} note={t('filings.reviewNote')} />
      {items.length === 0 ? <Empty>{t('filings.reviewEmpty')}</Empty> : null}
      {items.length > 0 ? (
        <ul className="panel fill-tasks">
          {items.map(({ id, unit, item, periodLabel, nil, obligation, ...filing }) => (
            <li key={id}>
              <p className="big-title">
                {obligation ? <LightIcon light={obligation.light} label={t(`light.${obligation.light}`)} /> : null}
                <Link to={`/disclosures/filings/${id}`}>
                  {unit.shortName} {item.name} {periodLabel}
                </Link>
              </p>
              <p className="fill-standing">
                {nil ? <span className="state-tag">{t('fill.nil')}</span> : null}{' '}
                <span className="muted">
                  {filing.filler}
                  {filing.onBehalf ? t('fill.behalfBy', { unit: filing.fillerUnit?.shortName ?? '' }) : ''}{' '}
                  {filing.submittedAt ? <When at={filing.submittedAt} /> : null}
                </span>
                {filing.viewerFilled ? <span className="fill-behalf">{t('fill.notYoursShort')}</span> : null}
              </p>
              {obligation ? (
                <p className="big-note">
                  <Due day={obligation.dueOn} workingDaysLeft={obligation.workingDaysLeft} short />
                </p>
              ) : null}
            </li>
          ))}
        </ul>
      ) : null}
      {items.length < totalItems && take < 200 ? (
        <Button block onClick={() => setTake(Math.min(200, take + PAGE))}>
          {t('filings.more')}
        </Button>
      ) : null}
    </div>
  );
}
