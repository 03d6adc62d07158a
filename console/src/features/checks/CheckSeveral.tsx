import { RecordChecksInOrderDocument } from '@sanwu/schema';
import { App, Button } from 'antd';
import { useRef } from 'react';
import { createKeeper } from '../../lib/idempotency.ts';
import { refuse } from '../../providers/errors.ts';
import { execute } from '../../providers/graphql.ts';
import { useT } from '../../providers/i18n.ts';
import { messageOf } from '../../providers/message.ts';
import type { CheckSubject } from './check-form.rules.ts';
import './checks.css';

interface Props {
  subjects: readonly CheckSubject[];
  onDone: () => void;
  onNone: () => void;
}

/** What is chosen in a list, all of it in order: a check of each, after a word that says so. */
export function CheckSeveral({ subjects, onDone, onNone }: Props) {
  const t = useT();
  const { notification, modal } = App.useApp();
  const keyFor = useRef(createKeeper());
  const n = subjects.length;
  async function record(): Promise<void> {
    const content = { subjects: [...subjects], way: 'ONLINE' as const };
    try {
      const input = { ...content, idempotencyKey: keyFor.current(content) };
      refuse((await execute(RecordChecksInOrderDocument, { input })).recordChecksInOrder.errors);
      keyFor.current = createKeeper();
      notification.success({ message: t('dailyCheck.allRecorded', { n }), placement: 'bottom', duration: 3 });
      onDone();
    } catch (error) {
      notification.error({ message: messageOf(error), placement: 'bottom' });
    }
  }
  if (n === 0) return <p className="check-several muted">{t('dailyCheck.selectHint')}</p>;
  return (
    <div className="check-several">
      <span role="status">{t('dailyCheck.selected', { n })}</span>
      <Button
        color="primary"
        variant="outlined"
        onClick={() =>
          void modal.confirm({
            title: t('dailyCheck.allInOrder'),
            content: t('dailyCheck.allInOrderAsk', { n }),
            okText: t('dailyCheck.record'),
            cancelText: t('common.cancel'),
            onOk: record,
          })
        }
      >
        {t('dailyCheck.allInOrder')}
      </Button>
      <Button onClick={onNone}>{t('dailyCheck.selectNone')}</Button>
    </div>
  );
}
