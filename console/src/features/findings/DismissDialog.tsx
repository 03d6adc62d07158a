import { useState } from 'react';
import { ReasonDialog } from '../../components/ReasonDialog.tsx';
import { useT } from '../../providers/i18n.ts';
import type { SeenFinding } from './way-back.ts';

interface Props {
  findings: readonly SeenFinding[];
  /** @throws what was refused */
  onConfirm: (reason: string) => Promise<void>;
  onClose: () => void;
}

/** Asks why some findings are none. */
export function DismissDialog({ findings, onConfirm, onClose }: Props) {
  const t = useT();
  // fewer may be left after a conflict: the words are still the same
  const [draft] = useState(() => `dismiss:${findings.map(({ id }) => id).join()}`);
  return (
    <ReasonDialog
      title={t('findingStep.DISMISS')}
      draft={draft}
      effect={t('finding.dismissEffect', { n: findings.length })}
      label={t('field.reason')}
      help={t('finding.dismissHelp')}
      maxLength={200}
      confirm={t('findingStep.DISMISS')}
      onConfirm={onConfirm}
      onClose={onClose}
    />
  );
}
