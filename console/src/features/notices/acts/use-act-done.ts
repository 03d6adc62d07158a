import type { ActPartsFragment, ActStep } from '@sanwu/schema';
import { App } from 'antd';
import { useT } from '../../../providers/i18n.ts';

/** What every dialog of a step with an ordered act is given. */
export interface ActDialogProps {
  act: ActPartsFragment;
  /** to whom the letter is written */
  addresseeId: string;
  onDone: () => void;
  onClose: () => void;
}

/** Says that it was done, and closes. */
export function useActDone({ onDone, onClose }: Pick<ActDialogProps, 'onDone' | 'onClose'>): (step: ActStep) => void {
  const t = useT();
  const { notification } = App.useApp();
  return (step) => {
    notification.success({ message: t(`actDone.${step}`), placement: 'bottom', duration: 3 });
    onClose();
    onDone();
  };
}
