import { RepeatRuleDocument, SetRepeatRuleDocument } from '@sanwu/schema';
import { Form, InputNumber, Modal } from 'antd';
import { useRef, useState } from 'react';
import { ErrorSummary } from '../../components/ErrorSummary.tsx';
import { createKeeper } from '../../lib/idempotency.ts';
import { refuse } from '../../providers/errors.ts';
import { execute } from '../../providers/graphql.ts';
import { useT } from '../../providers/i18n.ts';
import { messageOf } from '../../providers/message.ts';
import { useDocument } from '../../providers/use-document.ts';

/** When the same kind again is a repeat, and for a leader the way to set that. */
export function RepeatRule() {
  const t = useT();
  const { data, refetch } = useDocument(RepeatRuleDocument, {});
  const [asking, setAsking] = useState(false);
  const [months, setMonths] = useState(0);
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string>();
  const keyFor = useRef(createKeeper());
  const rule = data?.repeatRule;
  if (!rule) return null;
  async function save(): Promise<void> {
    setBusy(true);
    try {
      const input = { months, idempotencyKey: keyFor.current({ months }) };
      refuse((await execute(SetRepeatRuleDocument, { input })).setRepeatRule.errors);
      keyFor.current = createKeeper();
      setAsking(false);
      refetch();
    } catch (error) {
      setProblem(messageOf(error));
    } finally {
      setBusy(false);
    }
  }
  return (
    <>
      {t('repeatRule.says', { n: rule.months })}
      {rule.viewerCanSet ? (
        <>
          {' '}
          <button
            type="button"
            className="link-button"
            onClick={() => {
              setMonths(rule.months);
              setProblem(undefined);
              setAsking(true);
            }}
          >
            {t('repeatRule.change')}
          </button>
        </>
      ) : null}
      <Modal
        open={asking}
        title={t('repeatRule.title')}
        okText={t('repeatRule.save')}
        cancelText={t('common.cancel')}
        confirmLoading={busy}
        onOk={() => void save()}
        onCancel={() => setAsking(false)}
        destroyOnHidden
      >
        <div className="dialog-effect">{t('repeatRule.effect')}</div>
        {problem ? <ErrorSummary messages={[problem]} /> : null}
        <Form layout="vertical">
          <Form.Item label={t('repeatRule.months')} htmlFor="repeat-months" required>
            <InputNumber id="repeat-months" min={1} max={60} value={months} onChange={(n) => setMonths(n ?? 0)} />
          </Form.Item>
        </Form>
      </Modal>
    </>
  );
}
