import { WaiveActDocument } from '@sanwu/schema';
import { ReasonDialog } from '../../../components/ReasonDialog.tsx';
import { refuse } from '../../../providers/errors.ts';
import { execute } from '../../../providers/graphql.ts';
import { useT } from '../../../providers/i18n.ts';
import { useCaseWarning } from '../use-case-warning.tsx';
import { type ActDialogProps, useActDone } from './use-act-done.ts';

/** What was ordered need not be done 免除. */
export function WaiveAct({ act, ...props }: ActDialogProps) {
  const t = useT();
  const done = useActDone(props);
  const { id, version } = act;
  const withWarning = useCaseWarning();
  async function send(reason: string): Promise<void> {
    await withWarning(async (warned) =>
      refuse((await execute(WaiveActDocument, { input: { id, version, reason, warned } })).waiveAct.errors),
    );
    done('WAIVE');
  }
  return (
    <ReasonDialog
      title={t('actStep.WAIVE')}
      draft={`waive:${id}:${version}`}
      effect={t('act.waiveEffect', { name: act.person.name, kind: t(`actKind.${act.kind}`) })}
      label={t('act.waiveReason')}
      help={t('act.waiveHelp')}
      confirm={t('actStep.WAIVE')}
      onConfirm={send}
      onClose={props.onClose}
    />
  );
}
