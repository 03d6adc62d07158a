import { ApplyImportDocument, type ImportInput } from '@sanwu/schema';
import { App } from 'antd';
import { useRef } from 'react';
import { Effects } from '../../components/Effects.tsx';
import { ReasonDialog } from '../../components/ReasonDialog.tsx';
import { createKeeper } from '../../lib/idempotency.ts';
import { conflictOf, refuse } from '../../providers/errors.ts';
import { execute } from '../../providers/graphql.ts';
import { useT } from '../../providers/i18n.ts';
import { messageOf } from '../../providers/message.ts';
import { CHANGING, countOf, type Preview } from './import.rules.ts';
import type { ImportPlace } from './import-place.ts';

interface Props {
  place: ImportPlace;
  input: ImportInput;
  preview: Preview;
  onImported: (id: string) => void;
  /** the data has changed since the preview */
  onStale: () => void;
  onClose: () => void;
}

/** Names what an import will do, asks why, and does exactly what the preview said. */
export function ConfirmImport({ place, input, preview, onImported, onStale, onClose }: Props) {
  const t = useT();
  const { notification } = App.useApp();
  const keyFor = useRef(createKeeper());
  async function apply(reason: string): Promise<void> {
    try {
      const content = { ...input, fingerprint: preview.fingerprint, reason };
      const { applyImport } = await execute(ApplyImportDocument, {
        input: { ...content, idempotencyKey: keyFor.current(content) },
      });
      refuse(applyImport.errors);
      if (applyImport.version) onImported(applyImport.version.id);
    } catch (error) {
      if (!conflictOf(error)) throw error;
      notification.warning({ message: messageOf(error), placement: 'bottom', duration: 8 });
      onStale();
    }
  }
  const lines = CHANGING.map((outcome) => {
    const n = countOf(preview.counts, outcome);
    if (n === 0) return null;
    if (outcome === 'CLOSED') return place.ends ? t(`${place.ends}.closes`, { n }) : null;
    return t(`importEffect.${outcome as 'NEW' | 'CHANGED' | 'MOVED'}`, { n });
  });
  return (
    <ReasonDialog
      title={t('import.confirmTitle', { file: preview.fileName })}
      draft={`import:${input.kind}`}
      label={t('field.decidedBy')}
      help={t('unit.reasonHelp')}
      maxLength={200}
      confirm={t('import.confirm')}
      onConfirm={apply}
      onClose={onClose}
      effect={<Effects lines={[...lines, t('import.whole')]} />}
    />
  );
}
