import { type NoticeFullFragment, SaveAnswerDraftDocument } from '@sanwu/schema';
import { App, Button, Form, Input } from 'antd';
import { useEffect, useState } from 'react';
import { Due, When } from '../../components/Due.tsx';
import { ErrorSummary } from '../../components/ErrorSummary.tsx';
import { FileUpload } from '../../components/FileUpload.tsx';
import { Panel } from '../../components/Panel.tsx';
import { createKeeper } from '../../lib/idempotency.ts';
import { conflictOf, refuse } from '../../providers/errors.ts';
import { execute } from '../../providers/graphql.ts';
import { useT } from '../../providers/i18n.ts';
import { messageOf } from '../../providers/message.ts';
import { useDraft } from '../../providers/use-draft.ts';
import { AnswerItems } from './AnswerItems.tsx';
import { beginOf, sentItems, type TypedAnswer, unfinished } from './answer-form.rules.ts';
import { sendAnswer } from './notice-steps.ts';
import { useCaseWarning } from './use-case-warning.tsx';

interface Props {
  notice: NoticeFullFragment;
  /** the viewer signs; otherwise they prepare it for who does */
  signs: boolean;
  onDone: () => void;
}

/** The unit's answer: what was done, problem by problem, with its proof. A reporter prepares it, the head signs. */
export function AnswerForm({ notice, signs, onDone }: Props) {
  const t = useT();
  const { notification } = App.useApp();
  const draft = useDraft<TypedAnswer>(`answer:${notice.id}:${notice.round}`);
  const [typed, setTyped] = useState(() => beginOf(draft.kept ?? undefined, notice));
  const [problems, setProblems] = useState<string[]>([]);
  const [busy, setBusy] = useState(false);
  const [uploading, setUploading] = useState(false);
  const [keyFor] = useState(createKeeper);
  // the draft of the unit that this began from: what a colleague saves meanwhile is a conflict, not lost
  const [base, setBase] = useState(notice.answerDraft?.version ?? 0);
  const withWarning = useCaseWarning();
  const { keep, forget } = draft;
  const { text, items, files } = typed;
  const set = (part: Partial<TypedAnswer>) => setTyped((last) => ({ ...last, ...part }));
  useEffect(() => {
    if (typed.text !== '' || typed.items.length > 0 || typed.files.length > 0) keep(typed);
  }, [typed, keep]);

  const missing = problems.length > 0 && text.trim() === '';
  function faults(): string[] {
    const lacking = unfinished(
      items,
      notice.problems.map(({ id }) => id),
    ).map((n) => t('answer.itemUnfinished', { n }));
    return [...(text.trim() === '' ? [t('form.required', { label: t('answer.text') })] : []), ...lacking];
  }
  async function work(act: () => Promise<void>, done: string): Promise<void> {
    setBusy(true);
    setProblems([]);
    try {
      await act();
      notification.success({ message: done, placement: 'bottom', duration: 3 });
      onDone();
    } catch (error) {
      setProblems([messageOf(error)]);
      if (conflictOf(error)) onDone();
    } finally {
      setBusy(false);
    }
  }
  function send(): void {
    const found = faults();
    setProblems(found);
    if (found.length > 0) return;
    const content = {
      id: notice.id,
      text: text.trim(),
      items: sentItems(items),
      fileIds: files.map((file) => file.id),
    };
    void work(async () => {
      await withWarning((warned) =>
        sendAnswer({ ...content, warned, version: notice.version, idempotencyKey: keyFor({ ...content, warned }) }),
      );
      forget();
    }, t('done.ANSWER'));
  }
  function save(): void {
    void work(async () => {
      const input = { id: notice.id, version: base, text, items: sentItems(items) };
      const { saveAnswerDraft } = await execute(SaveAnswerDraftDocument, { input });
      refuse(saveAnswerDraft.errors);
      setBase(saveAnswerDraft.draft?.version ?? base);
    }, t('answer.draftSaved'));
  }
  return (
    <Panel
      title={t('answer.title')}
      extra={<Due day={notice.answerBy} workingDaysLeft={notice.answerObligation?.workingDaysLeft ?? null} short />}
      className="answer-form"
    >
      <ErrorSummary messages={problems} />
      {draft.kept ? <p className="note">{t('form.draftKept')}</p> : null}
      {!draft.kept && notice.answerDraft ? (
        <p className="note">
          {t('answer.draftBy', { name: notice.answerDraft.by.name })} <When at={notice.answerDraft.savedAt} />
        </p>
      ) : null}
      <Form layout="vertical">
        <AnswerItems problems={notice.problems} items={items} onChange={(next) => set({ items: next })} />
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
            onChange={(event) => set({ text: event.target.value })}
            autoSize={{ minRows: 4, maxRows: 14 }}
            maxLength={5000}
          />
        </Form.Item>
        {signs ? (
          <Form.Item label={t('answer.files')} extra={t('answer.filesHelp')}>
            <FileUpload
              files={files}
              onChange={(update) => setTyped((last) => ({ ...last, files: update(last.files) }))}
              onBusy={setUploading}
              accept=".pdf,.png,.jpg,.jpeg,.docx,.xlsx"
            />
          </Form.Item>
        ) : null}
        <div className="form-actions">
          {signs ? (
            <Button type="primary" loading={busy} disabled={uploading} onClick={send}>
              {t(uploading ? 'answer.uploading' : 'answer.send')}
            </Button>
          ) : null}
          <Button type={signs ? 'default' : 'primary'} loading={busy && !signs} disabled={busy} onClick={save}>
            {t('answer.saveDraft')}
          </Button>
        </div>
      </Form>
    </Panel>
  );
}
