import { BeginFilingDocument, FileNilDocument, type FilingTasksQuery, RecallFilingDocument } from '@sanwu/schema';
import { App, Button } from 'antd';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { When } from '../../components/Due.tsx';
import { LightIcon } from '../../components/LightIcon.tsx';
import { LinkButton } from '../../components/LinkButton.tsx';
import { useDates } from '../../components/use-dates.ts';
import { createKeeper } from '../../lib/idempotency.ts';
import { refuse } from '../../providers/errors.ts';
import { execute } from '../../providers/graphql.ts';
import { useT } from '../../providers/i18n.ts';
import { messageOf } from '../../providers/message.ts';

export type Task = FilingTasksQuery['filingTasks'][number];

interface Props {
  task: Task;
  onDone: () => void;
}

const isOpen = ({ filing }: Task): boolean =>
  filing === null || filing.state === 'DRAFT' || filing.state === 'RETURNED';

/** One thing to fill in: its day and light, and its two buttons; then what became of it. */
export function TaskRow({ task, onDone }: Props) {
  const t = useT();
  const dates = useDates();
  const { obligation, filing } = task;
  const [problem, setProblem] = useState<string>();
  const fail = (error: unknown) => setProblem(messageOf(error));
  if (!obligation) return null;
  return (
    <li data-light={obligation.light}>
      <p className="big-title">
        <LightIcon light={obligation.light} label={t(`light.${obligation.light}`)} />
        {obligation.title}
      </p>
      <p className={`big-note${!filing?.submittedAt && (obligation.workingDaysLeft ?? 0) <= 0 ? ' due-pressing' : ''}`}>
        {t('village.dueOn', {
          day: dates.dayShort(obligation.dueOn),
          left:
            filing?.state === 'PUBLISHED' ? t('filingState.PUBLISHED') : (dates.left(obligation.workingDaysLeft) ?? ''),
        })}
      </p>
      {filing ? <Standing filing={filing} /> : null}
      {problem ? (
        <p className="field-error" role="alert">
          {problem}
        </p>
      ) : null}
      <span className="fill-buttons">
        {isOpen(task) ? (
          <Fill task={task} onDone={onDone} onProblem={fail} />
        ) : (
          <Look task={task} onDone={onDone} onProblem={fail} />
        )}
      </span>
    </li>
  );
}

function Standing({ filing }: { filing: NonNullable<Task['filing']> }) {
  const t = useT();
  const { state, nil, filler, onBehalf, fillerUnit, remark, reviewer, savedAt, submittedAt } = filing;
  const by = `${filler ?? ''}${onBehalf ? t('fill.behalfBy', { unit: fillerUnit?.shortName ?? '' }) : ''}`;
  return (
    <p className="fill-standing">
      <span className="state-tag">{t(nil ? 'fill.nil' : `filingState.${state}`)}</span>{' '}
      {state === 'RETURNED' ? t('fill.returnedBy', { who: reviewer ?? '', reason: remark ?? '' }) : null}
      {state === 'DRAFT' && savedAt ? (
        <span className="muted">
          {t('fill.kept')} <When at={savedAt} />
        </span>
      ) : null}
      {(state === 'SUBMITTED' || state === 'PUBLISHED') && submittedAt ? (
        <span className="muted">
          {by} <When at={submittedAt} /> {nil && state === 'SUBMITTED' ? t('filingState.SUBMITTED') : null}
        </span>
      ) : null}
    </p>
  );
}

interface ButtonsProps extends Props {
  onProblem: (error: unknown) => void;
}

function Fill({ task, onDone, onProblem }: ButtonsProps) {
  const t = useT();
  const navigate = useNavigate();
  const { notification } = App.useApp();
  const [busy, setBusy] = useState(false);
  const [keyFor] = useState(createKeeper);
  const { obligationId, filing, allowsNil } = task;
  async function run(act: () => Promise<void>): Promise<void> {
    setBusy(true);
    try {
      await act();
    } catch (error) {
      onProblem(error);
    } finally {
      setBusy(false);
    }
  }
  async function nil(): Promise<void> {
    const input = { obligationId, idempotencyKey: keyFor({ obligationId, after: filing?.version ?? 0 }) };
    const { fileNil } = await execute(FileNilDocument, { input });
    refuse(fileNil.errors);
    const published = fileNil.filing?.state === 'PUBLISHED';
    notification.success({ message: t(published ? 'fill.nilPublished' : 'fill.nilSubmitted'), placement: 'bottom' });
    onDone();
  }
  async function begin(): Promise<void> {
    const { beginFiling } = await execute(BeginFilingDocument, { input: { obligationId } });
    refuse(beginFiling.errors);
    void navigate(`/disclosures/filings/${beginFiling.filing?.id ?? ''}`);
  }
  const word = filing === null ? 'fill.begin' : filing.state === 'RETURNED' ? 'fill.mend' : 'fill.goOn';
  return (
    <>
      {allowsNil ? (
        <Button size="large" loading={busy} onClick={() => void run(nil)}>
          {t('fill.nil')}
        </Button>
      ) : null}
      <Button type="primary" size="large" disabled={busy} onClick={() => void run(begin)}>
        {t(word)}
      </Button>
    </>
  );
}

function Look({ task, onDone, onProblem }: ButtonsProps) {
  const t = useT();
  const { notification } = App.useApp();
  const { filing } = task;
  if (!filing) return null;
  const { id, version, viewerCan } = filing;
  async function recall(): Promise<void> {
    try {
      refuse((await execute(RecallFilingDocument, { input: { id, version } })).recallFiling.errors);
      notification.success({ message: t('fill.recalled'), placement: 'bottom', duration: 4 });
    } catch (error) {
      onProblem(error);
    }
    onDone();
  }
  return (
    <>
      {viewerCan.includes('RECALL') || viewerCan.includes('UNPUBLISH') ? (
        <Button size="large" onClick={() => void recall()}>
          {t('filingStep.RECALL')}
        </Button>
      ) : null}
      <LinkButton size="large" to={`/disclosures/filings/${id}`}>
        {t(viewerCan.includes('PASS') ? 'fill.review' : 'fill.look')}
      </LinkButton>
    </>
  );
}
