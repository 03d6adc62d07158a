import { type FilingFullFragment, type FilingSavedFragment, SaveFilingDocument } from '@sanwu/schema';
import { useCallback, useEffect, useRef, useState } from 'react';
import { conflictOf, refuse } from '../../providers/errors.ts';
import { execute } from '../../providers/graphql.ts';
import { messageOf } from '../../providers/message.ts';
import { useDraft } from '../../providers/use-draft.ts';
import { contentOf, type FilingForm, formOf, type Template } from './filing-form.rules.ts';

const PAUSE_MS = 1_000;

export interface Autosave {
  form: FilingForm;
  change: (part: Partial<FilingForm>) => void;
  /** what the last save told of it */
  saved: FilingSavedFragment;
  state: 'kept' | 'typing' | 'saving' | 'lost' | 'conflict';
  problem: string | undefined;
  /** Saves what is not saved yet. @returns null when it could not be */
  flush: () => Promise<FilingSavedFragment | null>;
}

/** Keeps a filing as it is typed: on this computer at once, with the platform after a pause. */
export function useAutosave(filing: FilingFullFragment, template: Template): Autosave {
  const draft = useDraft<{ version: number; form: FilingForm }>(`filing:${filing.id}`);
  const { keep, forget } = draft;
  // what was typed here and could not be sent, unless others have gone on since
  const unsent = draft.kept?.version === filing.version ? draft.kept.form : undefined;
  const [form, setForm] = useState<FilingForm>(() => unsent ?? formOf(filing));
  const [saved, setSaved] = useState<FilingSavedFragment>(filing);
  const [state, setState] = useState<Autosave['state']>(unsent ? 'typing' : 'kept');
  const [problem, setProblem] = useState<string>();
  const latest = useRef({ form, saved, dirty: unsent !== undefined });
  const queue = useRef<Promise<FilingSavedFragment | null>>(Promise.resolve(filing));

  const send = useCallback(async (): Promise<FilingSavedFragment | null> => {
    const now = latest.current;
    if (!now.dirty) return now.saved;
    now.dirty = false;
    setState('saving');
    try {
      const { id, version } = now.saved;
      const content = contentOf(now.form, template);
      const input = { id, version, content, photoIds: now.form.photos.map((photo) => photo.id) };
      const { saveFiling } = await execute(SaveFilingDocument, { input });
      refuse(saveFiling.errors);
      if (saveFiling.filing) now.saved = saveFiling.filing;
      setSaved(now.saved);
      setProblem(undefined);
      setState(latest.current.dirty ? 'typing' : 'kept');
      if (!latest.current.dirty) forget();
      return now.saved;
    } catch (error) {
      now.dirty = true;
      setState(conflictOf(error) ? 'conflict' : 'lost');
      setProblem(messageOf(error));
      return null;
    }
  }, [template, forget]);

  const flush = useCallback(() => {
    queue.current = queue.current.then(send);
    return queue.current;
  }, [send]);

  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const change = useCallback(
    (part: Partial<FilingForm>) => {
      const next = { ...latest.current.form, ...part };
      latest.current.form = next;
      latest.current.dirty = true;
      setForm(next);
      setState((last) => (last === 'conflict' ? last : 'typing'));
      keep({ version: latest.current.saved.version, form: next });
      clearTimeout(timer.current);
      timer.current = setTimeout(() => void flush(), PAUSE_MS);
    },
    [keep, flush],
  );

  useEffect(() => {
    const again = () => void flush();
    addEventListener('online', again);
    if (latest.current.dirty) again();
    return () => {
      removeEventListener('online', again);
      clearTimeout(timer.current);
      void flush();
    };
  }, [flush]);
  return { form, change, saved, state, problem, flush };
}
