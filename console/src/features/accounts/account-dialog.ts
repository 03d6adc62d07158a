import type { ShownAccount } from './AccountPage.tsx';

/** What a dialog about an account is given. */
export interface AccountDialog {
  account: ShownAccount;
  /** it was done: says so */
  onDone: (message: string) => void;
  /** somebody else was faster: look again */
  onStale: () => void;
  onClose: () => void;
}
