import { DraftNoticeDocument, SubmitNoticeDocument } from '@sanwu/schema';
import { App } from 'antd';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { createKeeper } from '../../lib/idempotency.ts';
import { refuse } from '../../providers/errors.ts';
import { execute } from '../../providers/graphql.ts';
import { useT } from '../../providers/i18n.ts';
import { messageOf } from '../../providers/message.ts';
import type { useDraft } from '../../providers/use-draft.ts';
import { NoticeForm } from './NoticeForm.tsx';
import { contentOf, type LetterValues } from './notice-form.rules.ts';
import { useCaseWarning } from './use-case-warning.tsx';

interface Props {
  initial: Partial<LetterValues>;
  addressee: string | undefined;
  draft: ReturnType<typeof useDraft<LetterValues>>;
}

export function NewNoticeForm({ initial, addressee, draft }: Props) {
  const t = useT();
  const navigate = useNavigate();
  const { notification } = App.useApp();
  const [keyFor] = useState(createKeeper);
  const withWarning = useCaseWarning();
  // What the page began with, so that a changing clock or a late answer does not overwrite what is typed.
  const [first] = useState(initial);

  async function save(values: LetterValues) {
    const input = {
      ...contentOf(values),
      kind: values.kind,
      addresseeId: values.addresseeId,
      copyIds: values.copyIds ?? [],
    };
    const made = await withWarning(async (warned) => {
      const said = { ...input, warned };
      const { draftNotice } = await execute(DraftNoticeDocument, { input: { ...said, idempotencyKey: keyFor(said) } });
      refuse(draftNotice.errors);
      return draftNotice.notice;
    });
    draft.forget();
    return made;
  }
  async function saveOnly(values: LetterValues): Promise<void> {
    const notice = await save(values);
    if (notice) void navigate(`/notices/${notice.id}`);
  }
  async function saveAndSubmit(values: LetterValues): Promise<void> {
    const notice = await save(values);
    if (!notice) return;
    try {
      const { submitNotice } = await execute(SubmitNoticeDocument, {
        input: { id: notice.id, version: notice.version },
      });
      refuse(submitNotice.errors);
    } catch (error) {
      // The draft is safe; only handing it in failed, and the record's page offers it again.
      notification.error({
        message: t('notice.savedNotSubmitted'),
        description: messageOf(error),
        placement: 'bottom',
      });
    }
    void navigate(`/notices/${notice.id}`);
  }
  return (
    <NoticeForm
      initial={first}
      addressee={addressee}
      onChange={draft.keep}
      actions={[
        { label: t('action.SUBMIT'), primary: true, act: saveAndSubmit },
        { label: t('notice.saveDraft'), act: saveOnly },
      ]}
    >
      {draft.kept ? <p className="note">{t('form.draftKept')}</p> : null}
    </NoticeForm>
  );
}
