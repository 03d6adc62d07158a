import { type FindingKind, type LedDisclosurePartsFragment, RecordFirstCheckDocument } from '@sanwu/schema';
import { App, Button } from 'antd';
import { useState } from 'react';
import { ReasonDialog } from '../../components/ReasonDialog.tsx';
import { conflictOf, refuse } from '../../providers/errors.ts';
import { execute } from '../../providers/graphql.ts';
import { useT } from '../../providers/i18n.ts';
import { messageOf } from '../../providers/message.ts';
import { KindField } from '../findings/KindField.tsx';

interface Props {
  disclosure: Pick<LedDisclosurePartsFragment, 'id' | 'firstCheck' | 'rejected' | 'unit'>;
  /** asks anew for the entry */
  onDone: () => void;
  onRecorded: () => void;
}

/** In order, or something is wrong; what was said can be said anew. */
export function FirstCheckSteps({ disclosure: { id, firstCheck, rejected, unit }, onDone, onRecorded }: Props) {
  const t = useT();
  const { notification } = App.useApp();
  const [asking, setAsking] = useState(false);
  const [busy, setBusy] = useState(false);
  const [kind, setKind] = useState<FindingKind>('NON_STANDARD');
  if (rejected) return null;

  /** @throws what was refused */
  async function record(wrong: { kind: FindingKind; problem: string } | null): Promise<void> {
    const input = { disclosureId: id, version: firstCheck?.version ?? 0, ...wrong };
    try {
      refuse((await execute(RecordFirstCheckDocument, { input })).recordFirstCheck.errors);
      const message = t(wrong ? 'firstCheck.proposed' : 'firstCheck.passed');
      notification.success({ message, placement: 'bottom', duration: 3 });
      setAsking(false);
      onRecorded();
      onDone();
    } catch (error) {
      if (conflictOf(error)) onDone();
      throw error;
    }
  }
  async function pass(): Promise<void> {
    setBusy(true);
    try {
      await record(null);
    } catch (error) {
      notification.error({ message: messageOf(error), placement: 'bottom' });
    } finally {
      setBusy(false);
    }
  }
  const passed = firstCheck !== null && firstCheck.problem === null;
  return (
    <>
      {passed ? null : (
        <Button color="primary" variant="outlined" loading={busy} onClick={() => void pass()}>
          {t('firstCheck.pass')}
        </Button>
      )}
      <Button onClick={() => setAsking(true)}>{t('firstCheck.propose')}</Button>
      {asking ? (
        <ReasonDialog
          title={t('firstCheck.propose')}
          draft={`first-check:${id}`}
          effect={t('firstCheck.effect', { unit: unit.name })}
          before={<KindField value={kind} onChange={setKind} />}
          label={t('finding.problem')}
          help={t('finding.problemHelp')}
          maxLength={200}
          confirm={t('firstCheck.propose')}
          onConfirm={(problem) => record({ kind, problem })}
          onClose={() => setAsking(false)}
        />
      ) : null}
    </>
  );
}
