import { useState } from 'react';
import { useDraft } from '../../providers/use-draft.ts';
import type { TemplateForm } from './template-form.rules.ts';

interface Kept {
  /** of the template that it was begun from */
  readonly version: number;
  readonly form: TemplateForm;
  readonly reason: string;
}

export interface Typed {
  readonly form: TemplateForm;
  readonly reason: string;
  /** the version that what was found here was begun from; null: nothing was found, or it is given up */
  readonly from: number | null;
  readonly setForm: (form: TemplateForm) => void;
  readonly setReason: (reason: string) => void;
  /** back to the template as it is */
  readonly giveUp: () => void;
  /** it was saved: nothing of it is kept any more */
  readonly forget: () => void;
}

/** What is typed of a kind's template, kept until it is saved or given up, also when somebody else saves a version meanwhile. */
export function useTyped(kind: string, version: number, now: TemplateForm): Typed {
  const { kept, keep, forget } = useDraft<Kept>(`letter-template:${kind}`);
  const [typed, setTyped] = useState<Kept>(kept ?? { version, form: now, reason: '' });
  const [from, setFrom] = useState(kept ? kept.version : null);
  function put(part: Partial<Kept>): void {
    const next = { ...typed, ...part };
    setTyped(next);
    keep(next);
  }
  return {
    ...{ form: typed.form, reason: typed.reason, from, forget },
    setForm: (form) => put({ form }),
    setReason: (reason) => put({ reason }),
    giveUp: () => {
      setTyped({ version, form: now, reason: '' });
      setFrom(null);
      forget();
    },
  };
}
