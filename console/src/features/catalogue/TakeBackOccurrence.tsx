import { type OccurrencePartsFragment, TakeBackOccurrenceDocument } from '@sanwu/schema';
import { App, Button } from 'antd';
import { useState } from 'react';
import { ReasonDialog } from '../../components/ReasonDialog.tsx';
import { conflictOf, refuse } from '../../providers/errors.ts';
import { execute } from '../../providers/graphql.ts';
import { useT } from '../../providers/i18n.ts';

/** What was recorded by mistake is taken back, with a reason. */
export function TakeBackOccurrence({
  occurrence,
  onDone,
}: {
  occurrence: OccurrencePartsFragment;
  onDone: () => void;
}) {
  const t = useT();
  const { notification } = App.useApp();
  const [asking, setAsking] = useState(false);
  const { id, version, viewerCanTakeBack } = occurrence;
  if (!viewerCanTakeBack) return null;
  async function takeBack(reason: string): Promise<void> {
    try {
      refuse((await execute(TakeBackOccurrenceDocument, { input: { id, version, reason } })).takeBackOccurrence.errors);
    } catch (error) {
      if (conflictOf(error)) onDone();
      throw error;
    }
    setAsking(false);
    notification.success({ message: t('occurrence.takenBack'), placement: 'bottom', duration: 4 });
    onDone();
  }
  return (
    <>
      <Button onClick={() => setAsking(true)}>{t('occurrence.takeBack')}</Button>
      {asking ? (
        <ReasonDialog
          title={t('occurrence.takeBack')}
          draft={`occurrence:${id}:back`}
          effect={t('occurrence.takeBackEffect', { what: occurrence.what })}
          label={t('field.reason')}
          help={t('judge.reasonHelp')}
          maxLength={200}
          confirm={t('occurrence.takeBack')}
          onConfirm={takeBack}
          onClose={() => setAsking(false)}
        />
      ) : null}
    </>
  );
}
