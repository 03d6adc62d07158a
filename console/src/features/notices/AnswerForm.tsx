import type { NoticeFullFragment } from '@sanwu/schema';
import { App, Button, Form, Input } from 'antd';
import { useEffect, useState } from 'react';
import { Due } from '../../components/Due.tsx';
import { ErrorSummary } from '../../components/ErrorSummary.tsx';
import { FileUpload } from '../../components/FileUpload.tsx';
import { Panel } from '../../components/Panel.tsx';
import { createKeeper } from '../../lib/idempotency.ts';
import { conflictOf } from '../../providers/errors.ts';
import type { UploadedFile } from '../../providers/files.ts';
import { useT } from '../../providers/i18n.ts';
import { messageOf } from '../../providers/message.ts';
import { useDraft } from '../../providers/use-draft.ts';
import { sendAnswer } from './notice-steps.ts';

interface Typed {
  text: string;
  files: readonly UploadedFile[];
}

/** The unit's answer: what was done, with its proof. */
export function AnswerForm({ notice, onDone }: { notice: NoticeFullFragment; onDone: () => void }) {
  const t = useT();
  const { notification } = App.useApp();
  const draft = useDraft<Typed>(`answer:${notice.id}:${notice.round}`);
  const [text, setText] = useState(draft.kept?.text ?? '');
  const [files, setFiles] = useState<readonly UploadedFile[]>(draft.kept?.files ?? []);
  const [problems, setProblems] = useState<string[]>([]);
  const [busy, setBusy] = useState(false);
  const [uploading, setUploading] = useState(false);
  const [keyFor] = useState(createKeeper);
  const { keep, forget } = draft;
  useEffect(() => {
    if (text !== '' || files.length > 0) keep({ text, files });
  }, [text, files, keep]);

  const missing = problems.length > 0 && text.trim() === '';
  async function send(): Promise<void> {
    if (text.trim() === '') {
      setProblems([t('form.required', { label: t('answer.text') })]);
      return;
    }
    setBusy(true);
    setProblems([]);
    const content = { id: notice.id, text: text.trim(), fileIds: files.map((file) => file.id) };
    try {
      await sendAnswer({ ...content, version: notice.version, idempotencyKey: keyFor(content) });
      forget();
      notification.success({ message: t('done.ANSWER'), placement: 'bottom', duration: 3 });
      onDone();
    } catch (error) {
      setProblems([messageOf(error)]);
      if (conflictOf(error)) onDone();
    } finally {
      setBusy(false);
    }
  }
  return (
    <Panel
      title={t('answer.title')}
      extra={<Due day={notice.answerBy} workingDaysLeft={notice.answerObligation?.workingDaysLeft ?? null} short />}
      className="answer-form"
    >
      <ErrorSummary messages={problems} />
      {draft.kept ? <p className="note">{t('form.draftKept')}</p> : null}
      <Form layout="vertical">
        <Form.Item
          label={t('answer.text')}
          htmlFor="answer-text"
          extra={t('answer.textHelp')}
          required
          {...(missing ? { validateStatus: 'error', help: t('form.required', { label: t('answer.text') }) } : {})}
        >
          <Input.TextArea
            id="answer-text"
            value={text}
            onChange={(event) => setText(event.target.value)}
            autoSize={{ minRows: 4, maxRows: 14 }}
            maxLength={5000}
          />
        </Form.Item>
        <Form.Item label={t('answer.files')} extra={t('answer.filesHelp')}>
          <FileUpload
            files={files}
            onChange={setFiles}
            onBusy={setUploading}
            accept=".pdf,.png,.jpg,.jpeg,.docx,.xlsx"
          />
        </Form.Item>
        <Button type="primary" loading={busy} disabled={uploading} onClick={() => void send()}>
          {t(uploading ? 'answer.uploading' : 'answer.send')}
        </Button>
      </Form>
    </Panel>
  );
}
