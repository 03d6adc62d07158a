import { type ErrorPartsFragment, type PaperKind, SetLetterTemplateDocument } from '@sanwu/schema';
import { App } from 'antd';
import { useState } from 'react';
import { execute } from '../../providers/graphql.ts';
import { useT } from '../../providers/i18n.ts';
import { messageOf } from '../../providers/message.ts';
import { contentOf, type TemplateForm } from './template-form.rules.ts';

interface Options {
  kind: PaperKind;
  version: number;
  form: TemplateForm;
  reason: string;
  onSaved: () => void;
}

export interface Saving {
  busy: boolean;
  /** of the last try */
  errors: readonly ErrorPartsFragment[];
  failed: string | null;
  save: () => void;
}

/** Makes a new version of what is typed. */
export function useSave({ kind, version, form, reason, onSaved }: Options): Saving {
  const t = useT();
  const { notification } = App.useApp();
  const [busy, setBusy] = useState(false);
  const [errors, setErrors] = useState<readonly ErrorPartsFragment[]>([]);
  const [failed, setFailed] = useState<string | null>(null);
  async function save(): Promise<void> {
    setBusy(true);
    setFailed(null);
    try {
      const input = { kind, version, content: contentOf(form), reason };
      const { setLetterTemplate } = await execute(SetLetterTemplateDocument, { input });
      // what is wrong with the texts the preview says as they are typed
      setErrors(setLetterTemplate.errors.filter(({ path }) => path[1] !== 'content'));
      if (setLetterTemplate.errors.length > 0) return;
      notification.success({ message: t('letterTemplate.done'), placement: 'bottom', duration: 4 });
      onSaved();
    } catch (error) {
      setFailed(messageOf(error));
    } finally {
      setBusy(false);
    }
  }
  return { busy, errors, failed, save: () => void save() };
}
