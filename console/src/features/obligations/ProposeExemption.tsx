import { type ObligationKind, ProposeExemptionDocument } from '@sanwu/schema';
import { App, Button } from 'antd';
import { useRef, useState } from 'react';
import { ReasonDialog } from '../../components/ReasonDialog.tsx';
import { createKeeper } from '../../lib/idempotency.ts';
import { refuse } from '../../providers/errors.ts';
import { execute } from '../../providers/graphql.ts';
import { useT } from '../../providers/i18n.ts';

interface Owed {
  id: string;
  kind: ObligationKind;
  viewerCanExempt: boolean;
}

/** The office proposes that it need not be published; of its vehicle a unit that it need not be sealed. */
export function ProposeExemption({ owed, onDone }: { owed: Owed; onDone: () => void }) {
  const t = useT();
  const { notification } = App.useApp();
  const [asking, setAsking] = useState(false);
  const keyFor = useRef(createKeeper());
  const words = t(owed.kind === 'SEAL' ? 'exemption.proposeOfSeal' : 'exemption.propose');
  if (!owed.viewerCanExempt) return null;
  async function propose(reason: string): Promise<void> {
    const content = { obligationId: owed.id, reason };
    const input = { ...content, idempotencyKey: keyFor.current(content) };
    refuse((await execute(ProposeExemptionDocument, { input })).proposeExemption.errors);
    setAsking(false);
    notification.success({ message: t('exemption.proposed'), placement: 'bottom', duration: 4 });
    onDone();
  }
  return (
    <>
      <Button onClick={() => setAsking(true)}>{words}</Button>
      {asking ? (
        <ReasonDialog
          title={words}
          draft={`exempt:${owed.id}`}
          effect={t(owed.kind === 'SEAL' ? 'exemption.proposeEffectOfSeal' : 'exemption.proposeEffect')}
          label={t('field.reason')}
          help={t('judge.reasonHelp')}
          maxLength={200}
          confirm={words}
          onConfirm={propose}
          onClose={() => setAsking(false)}
        />
      ) : null}
    </>
  );
}
