import { CheckPlanDocument, EndCheckPlanDocument } from '@sanwu/schema';
import { App, Button, Form, Modal } from 'antd';
import { useState } from 'react';
import { useParams } from 'react-router';
import { DayField } from '../../components/DayField.tsx';
import { LinkButton } from '../../components/LinkButton.tsx';
import { PageHeader } from '../../components/PageHeader.tsx';
import { Panel } from '../../components/Panel.tsx';
import { Refusal } from '../../components/Refusal.tsx';
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
        actions={
          <>
            <LinkButton to={`/checks?plan=${id}`}>{t('checkPlan.checks')}</LinkButton>
            {plan.viewerCanEnd ? <EndPlan id={id} version={plan.version} onDone={refetch} /> : null}
          </>
        }
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
  const { notification } = App.useApp();
  const { today } = useDates();
  const [asking, setAsking] = useState(false);
  const [day, setDay] = useState(today);
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string>();
  async function end(): Promise<void> {
    setBusy(true);
    setProblem(undefined);
    try {
      refuse((await execute(EndCheckPlanDocument, { input: { id, version, untilOn: day } })).endCheckPlan.errors);
      notification.success({ message: t('checkPlan.endDone'), placement: 'bottom', duration: 3 });
      setAsking(false);
      onDone();
    } catch (error) {
      setProblem(messageOf(error));
    } finally {
      setBusy(false);
    }
  }
  return (
    <>
      <Button onClick={() => setAsking(true)}>{t('checkPlan.end')}</Button>
      <Modal
        open={asking}
        title={t('checkPlan.end')}
        okText={t('checkPlan.end')}
        cancelText={t('common.cancel')}
        okButtonProps={{ disabled: day === '' }}
        confirmLoading={busy}
        onOk={() => void end()}
        onCancel={() => setAsking(false)}
        destroyOnHidden
      >
        <div className="dialog-effect">{t('checkPlan.endEffect')}</div>
        <Refusal problem={problem} />
        <Form layout="vertical">
          <Form.Item label={t('checkPlan.lastDay')} htmlFor="plan-last-day" required>
            <DayField id="plan-last-day" value={day} onChange={setDay} />
          </Form.Item>
        </Form>
      </Modal>
    </>
  );
}
