import { CheckPlanDocument, EndCheckPlanDocument } from '@sanwu/schema';
import { App, Button } from 'antd';
import { useState } from 'react';
import { useParams } from 'react-router';
import { DayField } from '../../components/DayField.tsx';
import { PageHeader } from '../../components/PageHeader.tsx';
import { Panel } from '../../components/Panel.tsx';
import { Empty, Failed, Waiting } from '../../components/States.tsx';
import { NoRecord } from '../../components/shell/NoRecord.tsx';
import { useDates } from '../../components/use-dates.ts';
import { refuse } from '../../providers/errors.ts';
import { execute } from '../../providers/graphql.ts';
import { useT } from '../../providers/i18n.ts';
import { messageOf } from '../../providers/message.ts';
import { useDocument } from '../../providers/use-document.ts';
import { ProgressWords } from './Progress.tsx';
import { planWords, tasksOf } from './plan-words.ts';
import { Tasks } from './Tasks.tsx';
import './checks.css';

/** One plan: how far it is in each period, and what is open now. */
export function CheckPlanPage() {
  const t = useT();
  const dates = useDates();
  const { id = '' } = useParams();
  const { data, error, refetch } = useDocument(CheckPlanDocument, { id }, { live: ['dailyChecks'] });
  if (error && !data) return <Failed error={error} retry={refetch} />;
  if (!data) return <Waiting />;
  const plan = data.checkPlan;
  if (!plan) return <NoRecord why={t('checkPlan.missing')} />;
  return (
    <>
      <PageHeader
        title={plan.title}
        note={planWords(t, dates, plan)}
        actions={plan.viewerCanEnd ? <EndPlan id={id} version={plan.version} onDone={refetch} /> : null}
      />
      <Panel title={t('checkPlan.progress')}>
        {plan.periods.length === 0 ? <Empty>{t('checkPlan.notBegun')}</Empty> : null}
        <ul className="rows">
          {plan.periods.map((one) => (
            <li key={one.period}>
              <span className="row-main">{one.label}</span>
              <ProgressWords
                progress={one}
                label={t('checkTask.by', { day: dates.day(one.dueOn) })}
                to={(counted) => tasksOf({ plan: id, period: one.period }, counted)}
              />
            </li>
          ))}
        </ul>
      </Panel>
      <Tasks values={{ plan: id, state: 'OPEN' }} title={t('checkTask.open')} to={tasksOf({ plan: id }, 'TOTAL')} />
    </>
  );
}

function EndPlan({ id, version, onDone }: { id: string; version: number; onDone: () => void }) {
  const t = useT();
  const { modal, notification } = App.useApp();
  const { today } = useDates();
  const [day, setDay] = useState(today);
  async function end(untilOn: string): Promise<void> {
    try {
      refuse((await execute(EndCheckPlanDocument, { input: { id, version, untilOn } })).endCheckPlan.errors);
      notification.success({ message: t('checkPlan.endDone'), placement: 'bottom', duration: 3 });
    } catch (error) {
      notification.error({ message: messageOf(error), placement: 'bottom' });
    }
    onDone();
  }
  return (
    <>
      <DayField label={t('checkPlan.lastDay')} value={day} onChange={setDay} />
      <Button
        disabled={day === ''}
        onClick={() =>
          void modal.confirm({
            title: t('checkPlan.end'),
            content: t('checkPlan.endEffect'),
            okText: t('checkPlan.end'),
            cancelText: t('common.cancel'),
            onOk: () => end(day),
          })
        }
      >
        {t('checkPlan.end')}
      </Button>
    </>
  );
}
