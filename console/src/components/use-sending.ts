import { useState } from 'react';
import { messageOf } from '../providers/message.ts';
import type { Refused } from './Refusal.tsx';

interface Sending {
  /** what was asked is under way, or done */
  readonly busy: boolean;
  /** why it was refused, or what is still missing */
  readonly problem: Refused | undefined;
  readonly setProblem: (problem: string) => void;
  /** Does what a dialog asks for. What is refused can be tried again; what is done closes the dialog. */
  readonly send: (work: () => Promise<void>) => Promise<void>;
}

/** What every dialog that sends something does beside it. */
export function useSending(): Sending {
  const [busy, setBusy] = useState(false);
  const [problem, setRefused] = useState<Refused>();
  const setProblem = (message: string) => setRefused({ message });
  async function send(work: () => Promise<void>): Promise<void> {
    setBusy(true);
    setRefused(undefined);
    try {
      await work();
    } catch (error) {
      setProblem(messageOf(error));
      setBusy(false);
    }
  }
  return { busy, problem, setProblem, send };
}
