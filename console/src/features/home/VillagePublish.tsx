import { FilingTasksDocument, type ObligationRowFragment } from '@sanwu/schema';
import { useState } from 'react';
import { Link } from 'react-router';
import { LightIcon } from '../../components/LightIcon.tsx';
import { LinkButton } from '../../components/LinkButton.tsx';
import { useDates } from '../../components/use-dates.ts';
import { useT } from '../../providers/i18n.ts';
import { messageOf } from '../../providers/message.ts';
import { useDocument } from '../../providers/use-document.ts';
import { useOpens } from '../../providers/viewer.tsx';
import { isOpen, NilButton, type Task } from '../filings/NilButton.tsx';
import { BigCard } from './BigCard.tsx';
import '../filings/filings.css';

interface Props {
  unitId: string;
  rows: readonly ObligationRowFragment[];
  onDone: () => void;
}

/** What a village is to publish; what may be nothing is said here in one tap. */
export function VillagePublish({ unitId, rows, onDone }: Props) {
  const t = useT();
  const fillsIn = useOpens('filings');
  const { data, refetch } = useDocument(
    FilingTasksDocument,
    { unitId },
    { enabled: fillsIn && rows.length > 0, keep: true, live: ['filings', 'obligations'] },
  );
  const tasks = new Map(data?.filingTasks.map((task) => [task.obligationId, task]));
  return (
    <BigCard
      title={t('village.publish')}
      count={rows.length > 0 ? t('village.items', { n: rows.length }) : t('village.nothing')}
      note={rows.length > 0 ? t('village.how') : null}
      {...(fillsIn
        ? {
            action: (
              <LinkButton type="primary" size="large" block to="/disclosures/filings">
                {t('village.fill')}
              </LinkButton>
            ),
          }
        : {})}
    >
      {rows.map((row) => (
        <PublishRow
          key={row.id}
          row={row}
          task={tasks.get(row.id)}
          onDone={() => {
            refetch();
            onDone();
          }}
        />
      ))}
    </BigCard>
  );
}

interface RowProps {
  row: ObligationRowFragment;
  task: Task | undefined;
  onDone: () => void;
}

function PublishRow({ row, task, onDone }: RowProps) {
  const t = useT();
  const dates = useDates();
  const [problem, setProblem] = useState<string>();
  return (
    <li data-light={row.light}>
      <p className="big-title">
        <LightIcon light={row.light} label={t(`light.${row.light}`)} />
        <Link to={`/warnings/${row.id}`}>{row.title}</Link>
      </p>
      <p className={`big-note${(row.workingDaysLeft ?? 0) <= 0 ? ' due-pressing' : ''}`}>
        {t('village.dueOn', { day: dates.dayShort(row.dueOn), left: dates.left(row.workingDaysLeft, row.dueOn) ?? '' })}
      </p>
      {problem ? (
        <p className="field-error" role="alert">
          {problem}
        </p>
      ) : null}
      {task?.allowsNil && isOpen(task) ? (
        <span className="fill-buttons">
          <NilButton task={task} onDone={onDone} onProblem={(error) => setProblem(messageOf(error))} />
        </span>
      ) : null}
    </li>
  );
}
