import { App } from 'antd';
import { conflictOf } from '../../providers/errors.ts';
import { useCaseWarning } from '../notices/use-case-warning.tsx';

interface Props {
  onDone: () => void;
  onClose: () => void;
}

/** Sends a step, warned of what reads like case work; says that it was done and closes. Where somebody else was first, it shows what is so now. */
export function useStep({
  onDone,
  onClose,
}: Props): (words: string, send: (warned: boolean) => Promise<void>) => Promise<void> {
  const { notification } = App.useApp();
  const withWarning = useCaseWarning();
  return async (words, send) => {
    try {
      await withWarning(send);
    } catch (error) {
      if (conflictOf(error)) onDone();
      throw error;
    }
    notification.success({ message: words, placement: 'bottom', duration: 3 });
    onDone();
    onClose();
  };
}
