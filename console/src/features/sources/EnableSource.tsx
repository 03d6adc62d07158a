import { EnableSourceDocument, type SourcePartsFragment } from '@sanwu/schema';
import { App } from 'antd';
import { Effects } from '../../components/Effects.tsx';
import { ReasonDialog } from '../../components/ReasonDialog.tsx';
import { conflictOf, refuse } from '../../providers/errors.ts';
import { execute } from '../../providers/graphql.ts';
import { useT } from '../../providers/i18n.ts';

interface Props {
  source: SourcePartsFragment;
  onDone: () => void;
  onClose: () => void;
}

/** Stops a source, or begins it again, having said what that does to the lights. */
export function EnableSource({ source, onDone, onClose }: Props) {
  const t = useT();
  const { notification } = App.useApp();
  const { id, version, name, enabled } = source;
  async function save(reason: string): Promise<void> {
    try {
      refuse(
        (await execute(EnableSourceDocument, { input: { id, version, enabled: !enabled, reason } })).enableSource
          .errors,
      );
    } catch (error) {
      if (conflictOf(error)) onDone();
      throw error;
    }
    notification.success({
      message: t(enabled ? 'source.stopped' : 'source.begun', { name }),
      placement: 'bottom',
      duration: 3,
    });
    onDone();
    onClose();
  }
  return (
    <ReasonDialog
      title={t(enabled ? 'source.stopTitle' : 'source.beginTitle', { name })}
      draft={`source:${id}`}
      label={t('field.reason')}
      maxLength={200}
      confirm={t(enabled ? 'source.stop' : 'source.begin')}
      onConfirm={save}
      onClose={onClose}
      effect={<Effects lines={[t(enabled ? 'source.stopEffect' : 'source.beginEffect')]} />}
    />
  );
}
