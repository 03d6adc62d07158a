import { type FormEvent, useState } from 'react';
import { messageOf } from '../providers/message.ts';

interface Submit {
  /** it was sent once: say beside the fields what is missing */
  tried: boolean;
  /** how often it was refused, here or there */
  refusals: number;
  busy: boolean;
  problems: readonly string[];
  onSubmit: (event: FormEvent) => void;
  /** as before it was ever sent */
  reset: () => void;
}

/** Sends a plain form: only when it is complete, once at a time, and with what was refused on top of it. */
export function useSubmit(isComplete: () => boolean, send: () => Promise<void>): Submit {
  const [tried, setTried] = useState(false);
  const [refusals, setRefusals] = useState(0);
  const [busy, setBusy] = useState(false);
  const [problems, setProblems] = useState<readonly string[]>([]);
  async function run(): Promise<void> {
    const refused = () => setRefusals((before) => before + 1);
    setTried(true);
    setProblems([]);
    if (!isComplete()) return refused();
    setBusy(true);
    try {
      await send();
    } catch (error) {
      setProblems([messageOf(error)]);
      refused();
    } finally {
      setBusy(false);
    }
  }
  return {
    tried,
    refusals,
    busy,
    problems,
    onSubmit: (event) => {
      event.preventDefault();
      void run();
    },
    reset: () => setTried(false),
  };
}
