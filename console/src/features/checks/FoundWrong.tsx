import { RecordCheckDocument } from '@sanwu/schema';
import { Button, Form, Input, Modal, Radio } from 'antd';
import { useRef, useState } from 'react';
import { Refusal } from '../../components/Refusal.tsx';
import { createKeeper } from '../../lib/idempotency.ts';
import { ApiError, refuse } from '../../providers/errors.ts';
import { execute } from '../../providers/graphql.ts';
import { useT } from '../../providers/i18n.ts';
import { messageOf } from '../../providers/message.ts';
import { useDraft } from '../../providers/use-draft.ts';
import {
  type CheckDraft,
  type CheckSubject,
  contentOf,
  MOST_WRONG,
  missingIn,
  newCheck,
  newWrong,
  type Relapsed,
} from './check-form.rules.ts';
import { WrongFields } from './WrongFields.tsx';
import './checks.css';

interface Props {
  subject: CheckSubject;
  unitName: string;
  lookId?: string;
  relapsesOf: readonly Relapsed[];
  /** told how many were recorded */
  onDone: (findings: number) => void;
  onClose: () => void;
}

/** What a look found wrong, one or several; nothing typed is lost when it is closed. */
export function FoundWrong({ subject, unitName, lookId, relapsesOf, onDone, onClose }: Props) {
  const t = useT();
  const { kept, keep, forget } = useDraft<CheckDraft>(`check:${subject.id}`);
  const [draft, setDraft] = useState(kept ?? newCheck());
  const [busy, setBusy] = useState(false);
  const [sending, setSending] = useState(false);
  const [problem, setProblem] = useState<{ message: string; fields: Readonly<Record<string, string>> }>();
  const keyFor = useRef(createKeeper());
  const change = (next: CheckDraft) => {
    setDraft(next);
    keep(next);
  };
  async function send(): Promise<void> {
    const missing = missingIn(draft);
    if (missing.length > 0) {
      const words = t('form.required', { label: t('finding.problem') });
      setProblem({ message: words, fields: Object.fromEntries(missing.map((place) => [place, words])) });
      return;
    }
    setBusy(true);
    try {
      const content = contentOf(draft, subject, lookId);
      const input = { ...content, idempotencyKey: keyFor.current(content) };
      refuse((await execute(RecordCheckDocument, { input })).recordCheck.errors);
      forget();
      onDone(draft.wrong.length);
    } catch (error) {
      setProblem({ message: messageOf(error), fields: error instanceof ApiError ? error.errors : {} });
      setBusy(false);
    }
  }
  const many = draft.wrong.length > 1;
  return (
    <Modal
      open
      title={t('dailyCheck.found')}
      okText={t('dailyCheck.record')}
      cancelText={t('common.cancel')}
      onOk={() => void send()}
      onCancel={onClose}
      confirmLoading={busy}
      okButtonProps={{ disabled: sending }}
      destroyOnHidden
      width={640}
    >
      <div className="dialog-effect">{t('finding.recordEffect', { unit: unitName })}</div>
      <Refusal problem={problem} />
      <Form layout="vertical">
        {draft.wrong.map((one, nr) => (
          <WrongFields
            // they have no other name: one that goes is taken out by its place
            // biome-ignore lint/suspicious/noArrayIndexKey: fields keep their place
            key={nr}
            nr={nr}
            relapsesOf={relapsesOf}
            value={one}
            error={problem?.fields[`findings.${nr}.problem`]}
            onChange={(update) =>
              change({ ...draft, wrong: draft.wrong.map((other, at) => (at === nr ? update(other) : other)) })
            }
            onBusy={setSending}
            {...(many ? { onRemove: () => change({ ...draft, wrong: draft.wrong.filter((_, at) => at !== nr) }) } : {})}
          />
        ))}
        {draft.wrong.length < MOST_WRONG ? (
          <Button className="check-another" onClick={() => change({ ...draft, wrong: [...draft.wrong, newWrong()] })}>
            {t('dailyCheck.another')}
          </Button>
        ) : null}
        <Form.Item label={t('dailyCheck.way')}>
          <Radio.Group
            value={draft.way}
            options={(['ONLINE', 'ON_SITE'] as const).map((value) => ({ value, label: t(`checkWay.${value}`) }))}
            onChange={({ target }) => change({ ...draft, way: target.value as CheckDraft['way'] })}
          />
        </Form.Item>
        <Form.Item label={t('dailyCheck.note')} htmlFor="check-note">
          <Input.TextArea
            id="check-note"
            value={draft.note}
            maxLength={500}
            autoSize={{ minRows: 1, maxRows: 4 }}
            onChange={({ target }) => change({ ...draft, note: target.value })}
          />
        </Form.Item>
      </Form>
    </Modal>
  );
}
