import { AcceptDisclosureDocument, type DisclosureQuery, RejectDisclosureDocument } from '@sanwu/schema';
import { App, Button } from 'antd';
import { useState } from 'react';
import { ReasonDialog } from '../../components/ReasonDialog.tsx';
import { conflictOf, refuse } from '../../providers/errors.ts';
import { execute } from '../../providers/graphql.ts';
import { useT } from '../../providers/i18n.ts';

type Shown = NonNullable<DisclosureQuery['disclosure']>;

/** Says that an entry counts for nothing, or takes that back; each with what it does to the light. */
export function JudgeDisclosure({ disclosure, onDone }: { disclosure: Shown; onDone: () => void }) {
  const t = useT();
  const { notification } = App.useApp();
  const [asking, setAsking] = useState(false);
  const action = disclosure.viewerCan.find((one) => one !== 'REASSIGN');
  if (!action) return null;
  const { id, version, unit, obligation } = disclosure;
  async function judge(reason: string): Promise<void> {
    const input = { id, version, reason };
    try {
      if (action === 'REJECT') refuse((await execute(RejectDisclosureDocument, { input })).rejectDisclosure.errors);
      else refuse((await execute(AcceptDisclosureDocument, { input })).acceptDisclosure.errors);
    } catch (error) {
      if (conflictOf(error)) onDone();
      throw error;
    }
    setAsking(false);
    notification.success({ message: t(`judged.${action as 'REJECT'}`), placement: 'bottom', duration: 3 });
    onDone();
  }
  return (
    <>
      <Button onClick={() => setAsking(true)}>{t(`judge.${action}`)}</Button>
      {asking ? (
        <ReasonDialog
          title={t(`judge.${action}`)}
          draft={`${id}:${version}:${action}`}
          effect={t(obligation ? `judgeEffect.${action}` : `judgeEffect.none.${action}`, {
            unit: unit.name,
            title: obligation?.title ?? '',
          })}
          label={t('field.reason')}
          help={t('judge.reasonHelp')}
          confirm={t(`judge.${action}`)}
          onConfirm={judge}
          onClose={() => setAsking(false)}
        />
      ) : null}
    </>
  );
}
