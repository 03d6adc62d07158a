import { CheckPlansDocument } from '@sanwu/schema';
import { Link } from 'react-router';
import { LinkButton } from '../../components/LinkButton.tsx';
import { PageHeader } from '../../components/PageHeader.tsx';
import { Panel } from '../../components/Panel.tsx';
import { Empty, Failed, Waiting } from '../../components/States.tsx';
import { useDates } from '../../components/use-dates.ts';
import { useT } from '../../providers/i18n.ts';
import { useDocument } from '../../providers/use-document.ts';
import { usePermission } from '../../providers/viewer.tsx';
import { DrawForm } from './DrawForm.tsx';
import { PlanForm } from './PlanForm.tsx';
import { ProgressWords } from './Progress.tsx';
import { planWords, tasksOf } from './plan-words.ts';
import './checks.css';

/** 检查计划: what is to be looked at by plans and draws, and how far they are. */
export function CheckPlans() {
  const t = useT();
  const dates = useDates();
  const plans = usePermission('CHECK_PLAN');
  const { data, error, refetch } = useDocument(CheckPlansDocument, {}, { live: ['dailyChecks'] });
  return (
    <>
      <PageHeader
        title={t('place.checkPlans')}
        note={t('checkPlans.note')}
        actions={
          <>
            <LinkButton to="/checks">{t('place.checks')}</LinkButton>
            {plans ? <DrawForm onDone={refetch} /> : null}
            {plans ? <PlanForm onDone={refetch} /> : null}
          </>
        }
      />
      {error && !data ? <Failed error={error} retry={refetch} /> : null}
      {!data && !error ? <Waiting rows={8} /> : null}
      {data ? (
        <>
          <Panel title={t('checkPlans.plans')} count={data.checkPlans.length}>
            {data.checkPlans.length === 0 ? <Empty>{t('checkPlans.none')}</Empty> : null}
            <ul className="rows">
              {data.checkPlans.map((plan) => {
                const [now] = plan.periods;
                return (
                  <li key={plan.id}>
                    <span className="row-main two-lines">
                      <Link to={`/checks/plans/${plan.id}`}>{plan.title}</Link>
                      <span className="muted">{planWords(t, dates, plan)}</span>
                    </span>
                    {plan.untilOn && plan.untilOn < dates.today ? (
                      <span className="state-tag">{t('checkPlan.ended')}</span>
                    ) : null}
                    {now ? (
                      <ProgressWords
                        progress={now}
                        label={now.label}
                        to={(state) => tasksOf({ plan: plan.id, period: now.period }, state)}
                      />
                    ) : null}
                  </li>
                );
              })}
            </ul>
          </Panel>
          <Panel title={t('checkPlans.draws')} count={data.checkDraws.length}>
            {data.checkDraws.length === 0 ? <Empty>{t('checkDraws.none')}</Empty> : null}
            <ul className="rows">
              {data.checkDraws.map((draw) => (
                <li key={draw.id}>
                  <span className="row-main two-lines">
                    <Link to={`/checks/draws/${draw.id}`}>{draw.title}</Link>
                    <span className="muted">
                      {t('checkDraw.words', {
                        ...{ unit: draw.unit.shortName, all: draw.candidateCount, n: draw.taken },
                        ...{ subject: t(`drawSubject.${draw.subject}`), desk: draw.desk.shortName },
                      })}
                    </span>
                  </span>
                  <ProgressWords
                    progress={draw.progress}
                    label={t('checkTask.by', { day: dates.day(draw.dueOn) })}
                    to={(state) => tasksOf({ draw: draw.id }, state)}
                  />
                </li>
              ))}
            </ul>
          </Panel>
        </>
      ) : null}
    </>
  );
}
