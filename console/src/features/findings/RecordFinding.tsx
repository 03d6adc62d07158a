import { type FindingKind, RecordFindingDocument } from '@sanwu/schema';
import { App, Button } from 'antd';
import { useRef, useState } from 'react';
import { ReasonDialog } from '../../components/ReasonDialog.tsx';
import { createKeeper } from '../../lib/idempotency.ts';
import { refuse } from '../../providers/errors.ts';
import { execute } from '../../providers/graphql.ts';
import { useT } from '../../providers/i18n.ts';
import { KindField } from './KindField.tsx';

interface Props {
  disclosureId: string;
  unitName: string;
  onDone: () => void;
}

/** Records what a person found wrong with an entry. */
export function RecordFinding({ disclosureId, unitName, onDone }: Props) {
  const t = useT();
  const { notification } = App.useApp();
  const [asking, setAsking] = useState(false);
  const [kind, setKind] = useState<FindingKind>('NON_STANDARD');
  const keyFor = useRef(createKeeper());
  async function record(problem: string): Promise<void> {
    const content = { disclosureId, kind, problem };
    const input = { ...content, idempotencyKey: keyFor.current(content) };
    refuse((await execute(RecordFindingDocument, { input })).recordFinding.errors);
    setAsking(false);
    notification.success({ message: t('finding.recorded'), placement: 'bottom', duration: 3 });
    onDone();
  }
  return (
    <>
      <Button onClick={() => setAsking(true)}>{t('finding.record')}</Button>
      {asking ? (
        <ReasonDialog
          title={t('finding.record')}
          draft={`finding:${disclosureId}`}
          effect={t('finding.recordEffect', { unit: unitName })}
          before={<KindField value={kind} onChange={setKind} />}
          label={t('finding.problem')}
          help={t('finding.problemHelp')}
          maxLength={200}
          confirm={t('finding.record')}
          onConfirm={record}
          onClose={() => setAsking(false)}
        />
      ) : null}
    </>
  );
}
