import { DecideActDocument } from '@sanwu/schema';
import { ConfirmDialog } from '../../../components/ConfirmDialog.tsx';
import { refuse } from '../../../providers/errors.ts';
import { execute } from '../../../providers/graphql.ts';
import { useT } from '../../../providers/i18n.ts';
import { type ActDialogProps, useActDone } from './use-act-done.ts';

/** What was handed in is accepted 认可: it is done with, and nobody can send it back. */
export function AcceptAct({ act: { id, version, kind, person }, ...props }: ActDialogProps) {
  const t = useT();
  const done = useActDone(props);
  async function accept(): Promise<void> {
    refuse((await execute(DecideActDocument, { input: { id, version, step: 'ACCEPT' } })).decideAct.errors);
    done('ACCEPT');
  }
  return (
    <ConfirmDialog
      title={t('act.acceptAsk', { name: person.name, kind: t(`actKind.${kind}`) })}
      effect={t('act.acceptEffect', { name: person.name })}
      confirm={t('actStep.ACCEPT')}
      onConfirm={accept}
      onClose={props.onClose}
    />
  );
}
