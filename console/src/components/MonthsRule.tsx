import { Form, InputNumber, Modal } from 'antd';
import { type ReactNode, useRef, useState } from 'react';
import { createKeeper } from '../lib/idempotency.ts';
import { useT } from '../providers/i18n.ts';
import { messageOf } from '../providers/message.ts';
import { Refusal } from './Refusal.tsx';

interface Props {
  /** what holds now, as a sentence */
  says: ReactNode;
  months: number;
  least: number;
  most: number;
  canSet: boolean;
  words: Readonly<Record<'change' | 'title' | 'effect' | 'label' | 'save', string>>;
  /** @throws ApiError with what was refused */
  save: (input: { months: number; idempotencyKey: string }) => Promise<void>;
}

/** A rule that is a number of months: what holds, and for whoever may the way to set it. */
export function MonthsRule({ says, months: now, least, most, canSet, words, save }: Props) {
  const t = useT();
  const [asking, setAsking] = useState(false);
  const [months, setMonths] = useState(0);
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string>();
  const keyFor = useRef(createKeeper());
  async function send(): Promise<void> {
    setBusy(true);
    setProblem(undefined);
    try {
      await save({ months, idempotencyKey: keyFor.current({ months }) });
      keyFor.current = createKeeper();
      setAsking(false);
    } catch (error) {
      setProblem(messageOf(error));
    } finally {
      setBusy(false);
    }
  }
  return (
    <>
      {says}
      {canSet ? (
        <>
          {' '}
          <button
            type="button"
            className="link-button"
            onClick={() => {
              setMonths(now);
              setProblem(undefined);
              setAsking(true);
            }}
          >
            {words.change}
          </button>
        </>
      ) : null}
      <Modal
        open={asking}
        title={words.title}
        okText={words.save}
        cancelText={t('common.cancel')}
        confirmLoading={busy}
        onOk={() => void send()}
        onCancel={() => setAsking(false)}
        destroyOnHidden
      >
        <div className="dialog-effect">{words.effect}</div>
        <Refusal problem={problem} />
        <Form layout="vertical">
          <Form.Item label={words.label} htmlFor="rule-months" required>
            <InputNumber id="rule-months" min={least} max={most} value={months} onChange={(n) => setMonths(n ?? 0)} />
          </Form.Item>
        </Form>
      </Modal>
    </>
  );
}
