import { type FilingFullFragment, PassFilingDocument, RecallFilingDocument, ReturnFilingDocument } from '@sanwu/schema';
import { App, Button } from 'antd';
import { useState } from 'react';
import { ErrorSummary } from '../../components/ErrorSummary.tsx';
import { ReasonDialog } from '../../components/ReasonDialog.tsx';
import { conflictOf, refuse } from '../../providers/errors.ts';
import { execute } from '../../providers/graphql.ts';
import { useT } from '../../providers/i18n.ts';
import { messageOf } from '../../providers/message.ts';
import { usePermission } from '../../providers/viewer.tsx';

interface Props {
  filing: FilingFullFragment;
  onDone: () => void;
}

/** What can be done with what was submitted: the township passes it or sends it back, the unit takes it back. */
export function FilingSteps({ filing, onDone }: Props) {
  const t = useT();
  const { notification } = App.useApp();
  const reviews = usePermission('FILING_REVIEW');
  const [returning, setReturning] = useState(false);
  const [busy, setBusy] = useState(false);
  const [problems, setProblems] = useState<readonly string[]>([]);
  const { id, version, viewerCan } = filing;
  const done = (message: string) => {
    notification.success({ message, placement: 'bottom', duration: 4 });
    onDone();
  };
  async function take(send: () => Promise<void>, message: string): Promise<void> {
    setBusy(true);
    setProblems([]);
    try {
      await send();
      done(message);
    } catch (error) {
      setProblems([messageOf(error)]);
      if (conflictOf(error)) onDone();
    } finally {
      setBusy(false);
    }
  }
  const input = { id, version };
  const pass = async () => refuse((await execute(PassFilingDocument, { input })).passFiling.errors);
  const recall = async () => refuse((await execute(RecallFilingDocument, { input })).recallFiling.errors);
  async function sendBack(reason: string): Promise<void> {
    refuse((await execute(ReturnFilingDocument, { input: { ...input, reason } })).returnFiling.errors);
    setReturning(false);
    done(t('fill.returned'));
  }
  const recalls = viewerCan.includes('RECALL') || viewerCan.includes('UNPUBLISH');
  return (
    <div className="fill-end">
      <ErrorSummary messages={problems} />
      {reviews && filing.state === 'SUBMITTED' && filing.viewerFilled ? (
        <p className="note">{t('fill.notYours')}</p>
      ) : null}
      {viewerCan.includes('PASS') ? (
        <Button type="primary" size="large" block loading={busy} onClick={() => void take(pass, t('fill.passed'))}>
          {t('filingStep.PASS')}
        </Button>
      ) : null}
      {viewerCan.includes('RETURN') ? (
        <Button size="large" block disabled={busy} onClick={() => setReturning(true)}>
          {t('filingStep.RETURN')}
        </Button>
      ) : null}
      {recalls ? (
        <Button size="large" block disabled={busy} onClick={() => void take(recall, t('fill.recalled'))}>
          {t('filingStep.RECALL')}
        </Button>
      ) : null}
      {returning ? (
        <ReasonDialog
          title={t('filingStep.RETURN')}
          draft={`return:${id}:${version}`}
          effect={t('fill.returnEffect', { unit: filing.unit.shortName })}
          label={t('field.reason')}
          help={t('fill.returnHelp')}
          maxLength={200}
          confirm={t('filingStep.RETURN')}
          onConfirm={sendBack}
          onClose={() => setReturning(false)}
        />
      ) : null}
    </div>
  );
}
