import { type CheckWay, RecordCheckDocument } from '@sanwu/schema';
import { App, Button, Dropdown } from 'antd';
import { useRef, useState } from 'react';
import { createKeeper } from '../../lib/idempotency.ts';
import { refuse } from '../../providers/errors.ts';
import { execute } from '../../providers/graphql.ts';
import { useT } from '../../providers/i18n.ts';
import { messageOf } from '../../providers/message.ts';
import type { CheckSubject, Relapsed } from './check-form.rules.ts';
import { FoundWrong } from './FoundWrong.tsx';

interface Props {
  subject: CheckSubject;
  /** whose it is, as it is called among its neighbours */
  unitName: string;
  /** the second look 再监督 that this is */
  lookId?: string;
  /** what had been put right and may have come back */
  relapsesOf?: readonly Relapsed[];
  /** what stands on the button, where it is not 检查 */
  label?: string;
  onDone: () => void;
}

/** 检查: in order with one more click, or what is wrong. */
export function CheckButton({ subject, unitName, lookId, relapsesOf = [], label, onDone }: Props) {
  const t = useT();
  const { notification } = App.useApp();
  const [wrong, setWrong] = useState(false);
  const [busy, setBusy] = useState(false);
  const keyFor = useRef(createKeeper());
  // what was recorded is recorded: the next click is another look
  const done = (words: string) => {
    keyFor.current = createKeeper();
    notification.success({ message: words, placement: 'bottom', duration: 3 });
    onDone();
  };
  async function inOrder(way: CheckWay): Promise<void> {
    const content = { subject, way, conclusion: 'IN_ORDER' as const, findings: [], ...(lookId ? { lookId } : {}) };
    setBusy(true);
    try {
      const input = { ...content, idempotencyKey: keyFor.current(content) };
      refuse((await execute(RecordCheckDocument, { input })).recordCheck.errors);
      done(t('dailyCheck.recordedInOrder', { unit: unitName }));
    } catch (error) {
      notification.error({ message: messageOf(error), placement: 'bottom' });
    } finally {
      setBusy(false);
    }
  }
  return (
    <>
      <Dropdown
        trigger={['click']}
        autoFocus
        menu={{
          items: [
            { key: 'ONLINE', label: t('dailyCheck.inOrderBy.ONLINE') },
            { key: 'ON_SITE', label: t('dailyCheck.inOrderBy.ON_SITE') },
            { type: 'divider' },
            { key: 'FINDINGS', label: t('dailyCheck.found') },
          ],
          onClick: ({ key }) => (key === 'FINDINGS' ? setWrong(true) : void inOrder(key as CheckWay)),
        }}
      >
        <Button loading={busy} aria-haspopup="menu">
          {label ?? t('dailyCheck.check')}
        </Button>
      </Dropdown>
      {wrong ? (
        <FoundWrong
          subject={subject}
          unitName={unitName}
          {...(lookId ? { lookId } : {})}
          relapsesOf={relapsesOf}
          onDone={(n) => {
            setWrong(false);
            done(t('dailyCheck.recordedFindings', { n }));
          }}
          onClose={() => setWrong(false)}
        />
      ) : null}
    </>
  );
}
