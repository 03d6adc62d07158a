import { BeginFilingDocument, RecallFilingDocument } from '@sanwu/schema';
import { App, Button } from 'antd';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { When } from '../../components/Due.tsx';
import { LightIcon } from '../../components/LightIcon.tsx';
import { LinkButton } from '../../components/LinkButton.tsx';
import { useDates } from '../../components/use-dates.ts';
import { refuse } from '../../providers/errors.ts';
import { execute } from '../../providers/graphql.ts';
import { useT } from '../../providers/i18n.ts';
import { messageOf } from '../../providers/message.ts';
import { isOpen, NilButton, type Task } from './NilButton.tsx';

interface Props {
  task: Task;
  onDone: () => void;
}

/** One thing to publish: its day and light, and its two buttons; then what became of it. */
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
            filing?.state === 'PUBLISHED'
              ? t('filingState.PUBLISHED')
              : (dates.left(obligation.workingDaysLeft, obligation.dueOn) ?? ''),
        })}
      </p>
      {filing ? <Standing filing={filing} /> : null}
      {isOpen(task) && !task.fillable ? <p className="muted">{t('fill.onChannel')}</p> : null}
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
  const [busy, setBusy] = useState(false);
  const { obligationId, filing, allowsNil, fillable } = task;
  async function begin(): Promise<void> {
    setBusy(true);
    try {
      const { beginFiling } = await execute(BeginFilingDocument, { input: { obligationId } });
      refuse(beginFiling.errors);
      void navigate(`/disclosures/filings/${beginFiling.filing?.id ?? ''}`);
    } catch (error) {
      onProblem(error);
    } finally {
      setBusy(false);
    }
  }
  const word = filing === null ? 'fill.begin' : filing.state === 'RETURNED' ? 'fill.mend' : 'fill.goOn';
  return (
    <>
      {allowsNil ? <NilButton task={task} onDone={onDone} onProblem={onProblem} /> : null}
      {fillable ? (
        <Button type="primary" size="large" loading={busy} onClick={() => void begin()}>
          {t(word)}
        </Button>
      ) : null}
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
