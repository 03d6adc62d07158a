import { type DisclosureQuery, ReassignDisclosureDocument } from '@sanwu/schema';
import { App, Button, Form } from 'antd';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { Effects } from '../../components/Effects.tsx';
import { ReasonDialog } from '../../components/ReasonDialog.tsx';
import { conflictOf, refuse } from '../../providers/errors.ts';
import { execute } from '../../providers/graphql.ts';
import { useT } from '../../providers/i18n.ts';
import { AssignFields, isWhole, type MatchChosen } from '../inbox/AssignFields.tsx';

type Shown = NonNullable<DisclosureQuery['disclosure']>;

/** Says what an entry is of that was taken for something else; leads to the new one. */
export function ReassignDisclosure({ disclosure, onDone }: { disclosure: Shown; onDone: () => void }) {
  const t = useT();
  const navigate = useNavigate();
  const { notification } = App.useApp();
  const [asking, setAsking] = useState(false);
  const { id, version, articleId, item, unit, viewerCan } = disclosure;
  const [match, setMatch] = useState<MatchChosen>({ itemId: item.id, unitId: unit.id, period: '' });
  if (!articleId || !viewerCan.includes('REASSIGN')) return null;
  async function reassign(reason: string): Promise<void> {
    try {
      const { reassignDisclosure } = await execute(ReassignDisclosureDocument, {
        input: { id, version, ...match, reason },
      });
      refuse(reassignDisclosure.errors);
      setAsking(false);
      notification.success({ message: t('reassign.done'), placement: 'bottom', duration: 4 });
      onDone();
      if (reassignDisclosure.disclosure) void navigate(`/disclosures/${reassignDisclosure.disclosure.id}`);
    } catch (error) {
      if (conflictOf(error)) onDone();
      throw error;
    }
  }
  return (
    <>
      <Button onClick={() => setAsking(true)}>{t('reassign.title')}</Button>
      {asking ? (
        <ReasonDialog
          title={t('reassign.title')}
          draft={`${id}:${version}:REASSIGN`}
          effect={
            <Effects lines={[t('reassign.effect', { item: item.name, unit: unit.name }), t('reassign.effectNew')]} />
          }
          before={
            <Form layout="vertical" component={false}>
              <AssignFields articleId={articleId} match={match} onChange={setMatch} />
            </Form>
          }
          blocked={!isWhole(match)}
          label={t('field.reason')}
          help={t('judge.reasonHelp')}
          maxLength={150}
          confirm={t('reassign.title')}
          onConfirm={reassign}
          onClose={() => setAsking(false)}
        />
      ) : null}
    </>
  );
}
