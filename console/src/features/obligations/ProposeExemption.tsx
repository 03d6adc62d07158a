import { type ObligationQuery, ProposeExemptionDocument } from '@sanwu/schema';
import { App, Button } from 'antd';
import { useRef, useState } from 'react';
import { ReasonDialog } from '../../components/ReasonDialog.tsx';
import { createKeeper } from '../../lib/idempotency.ts';
import { refuse } from '../../providers/errors.ts';
import { execute } from '../../providers/graphql.ts';
import { useT } from '../../providers/i18n.ts';

type Owed = NonNullable<ObligationQuery['obligation']>;

/** The office proposes that it need not be published. */
export function ProposeExemption({ owed, onDone }: { owed: Owed; onDone: () => void }) {
  const t = useT();
  const { notification } = App.useApp();
  const [asking, setAsking] = useState(false);
  const keyFor = useRef(createKeeper());
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
      <Button onClick={() => setAsking(true)}>{t('exemption.propose')}</Button>
      {asking ? (
        <ReasonDialog
          title={t('exemption.propose')}
          draft={`exempt:${owed.id}`}
          effect={t('exemption.proposeEffect')}
          label={t('field.reason')}
          help={t('judge.reasonHelp')}
          maxLength={200}
          confirm={t('exemption.propose')}
          onConfirm={propose}
          onClose={() => setAsking(false)}
        />
      ) : null}
    </>
  );
}
