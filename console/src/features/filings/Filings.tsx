import { FilingsToReviewDocument, FilingTasksDocument } from '@sanwu/schema';
import { Select } from 'antd';
import { useCallback, useState } from 'react';
import { LinkButton } from '../../components/LinkButton.tsx';
import { PageHeader } from '../../components/PageHeader.tsx';
import { Empty, Failed, Waiting } from '../../components/States.tsx';
import { useT } from '../../providers/i18n.ts';
import { useDocument } from '../../providers/use-document.ts';
import { usePermission, useViewer } from '../../providers/viewer.tsx';
import { type ChoiceUnit, useUnitChoice } from '../units/use-unit-choice.ts';
import { TaskRow } from './TaskRow.tsx';
import './filings.css';

/** 填报: what the unit can fill in from templates; a township chooses one of its villages to fill in for. */
export function Filings() {
  const t = useT();
  const unit = useViewer().posts[0]?.unit;
  const [unitId, setUnitId] = useState(unit?.id ?? '');
  const { data, error, refetch } = useDocument(
    FilingTasksDocument,
    { unitId },
    { keep: true, fresh: true, live: ['filings', 'obligations'] },
  );
  const tasks = data?.filingTasks;
  return (
    <div className="fill-page">
      <PageHeader title={t('place.filings')} note={t('filings.note')} actions={<WaitingReview />} />
      {unit?.kind === 'TOWNSHIP' ? <UnitToFill value={unitId} onChange={setUnitId} ownId={unit.id} /> : null}
      {error && !data ? <Failed error={error} retry={refetch} /> : null}
      {!tasks && !error ? <Waiting rows={6} /> : null}
      {tasks?.length === 0 ? <Empty>{t('filings.empty')}</Empty> : null}
      {tasks && tasks.length > 0 ? (
        <ul className="panel fill-tasks">
          {tasks.map((task) => (
            <TaskRow key={task.obligationId} task={task} onDone={refetch} />
          ))}
        </ul>
      ) : null}
    </div>
  );
}

/** What waits for the township's review, counted. */
function WaitingReview() {
  const t = useT();
  const reviews = usePermission('FILING_REVIEW');
  const { data } = useDocument(
    FilingsToReviewDocument,
    { skip: 0, take: 1 },
    { enabled: reviews, fresh: true, live: ['filings'] },
  );
  if (!reviews) return null;
  return (
    <LinkButton to="/disclosures/filings/review">
      {t('filings.toReview', { n: data?.filings.totalItems ?? 0 })}
    </LinkButton>
  );
}

interface UnitToFillProps {
  value: string;
  ownId: string;
  onChange: (unitId: string) => void;
}

function UnitToFill({ value, ownId, onChange }: UnitToFillProps) {
  const t = useT();
  const fits = useCallback(
    ({ id, kind }: ChoiceUnit) => id === ownId || kind === 'VILLAGE' || kind === 'COLLECTIVE',
    [ownId],
  );
  const options = useUnitChoice(fits);
  return (
    <div className="fill-unit">
      <label htmlFor="fill-unit">{t('filings.whose')}</label>
      <Select id="fill-unit" showSearch optionFilterProp="label" value={value} options={options} onChange={onChange} />
      {value === ownId ? null : <p className="muted">{t('filings.behalfHelp')}</p>}
    </div>
  );
}
