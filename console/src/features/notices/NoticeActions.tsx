import { EllipsisOutlined } from '@ant-design/icons';
import type { NoticeAction, NoticeFullFragment, NoticeRowFragment } from '@sanwu/schema';
import { App, Button, Dropdown, Tooltip } from 'antd';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { conflictOf } from '../../providers/errors.ts';
import { useT } from '../../providers/i18n.ts';
import { messageOf } from '../../providers/message.ts';
import { AskedStep } from './AskedStep.tsx';
import { arrange } from './ability.rules.ts';
import type { NoticeAbility } from './ability.types.ts';
import { takeStep } from './notice-steps.ts';

export type ActionNotice = NoticeRowFragment & {
  viewerCan: readonly NoticeAbility[];
  /** later days asked for; where they are not known nothing is decided about them */
  extensions?: readonly { decidedAt: string | null; wantedBy: string }[];
  /** what a review goes through; where they are not known nothing is reviewed */
  problems?: readonly Pick<NoticeFullFragment['problems'][number], 'id' | 'text'>[];
  answers?: NoticeFullFragment['answers'];
  /** what it orders: while something of it is open the letter passes and does not end */
  acts?: readonly Pick<NoticeFullFragment['acts'][number], 'state'>[];
};

interface Props {
  notice: ActionNotice;
  /** after a step, and when somebody else was faster */
  onDone: () => void;
  onAnswer?: () => void;
}

// These change nothing that cannot be looked at again: no dialog stands before them.
const AT_ONCE: ReadonlySet<NoticeAction> = new Set(['SUBMIT', 'RECEIVE', 'TAKE_ON']);
/** What is decided only when it was asked, and asked only when it is not asked already. */
function offered({ viewerCan, extensions = [] }: ActionNotice): readonly NoticeAbility[] {
  const open = extensions.some((one) => one.decidedAt === null);
  const hidden: readonly NoticeAction[] = open ? ['ASK_EXTENSION'] : ['GRANT_EXTENSION', 'REFUSE_EXTENSION'];
  return viewerCan.filter(({ action }) => !hidden.includes(action));
}

/** What the viewer may do with a letter: one primary action, the decision against it, a menu with the rest. */
export function NoticeActions({ notice, onDone, onAnswer }: Props) {
  const t = useT();
  const navigate = useNavigate();
  const { notification } = App.useApp();
  const [asking, setAsking] = useState<NoticeAction>();
  const [busy, setBusy] = useState<NoticeAction>();
  const { primary, beside, menu, waiting } = arrange(offered(notice), notice.state);

  /** Why not now, in the reader's language. */
  const why = (action: NoticeAction) =>
    t('notice.notNow', { state: t(`noticeState.${notice.state}`), action: t(`action.${action}`) });
  function done(action: NoticeAction): void {
    setAsking(undefined);
    notification.success({ message: t(`done.${action}`), placement: 'bottom', duration: 3 });
    onDone();
  }
  async function atOnce(action: NoticeAction): Promise<void> {
    setBusy(action);
    try {
      await takeStep(action, notice);
      done(action);
    } catch (error) {
      notification.error({ message: messageOf(error), placement: 'bottom', duration: 8 });
      if (conflictOf(error)) onDone();
    } finally {
      setBusy(undefined);
    }
  }
  function start(action: NoticeAction): void {
    if (action === 'EDIT') void navigate(`/notices/${notice.id}/edit`);
    else if (action === 'ANSWER') onAnswer?.();
    else if (AT_ONCE.has(action)) void atOnce(action);
    else setAsking(action);
  }
  return (
    <div className="notice-actions">
      {primary ? (
        <Button type="primary" loading={busy === primary.action} onClick={() => start(primary.action)}>
          {t(`action.${primary.action}`)}
        </Button>
      ) : null}
      {waiting ? (
        <Tooltip title={why(waiting.action)}>
          <Button disabled aria-description={why(waiting.action)}>
            {t(`action.${waiting.action}`)}
          </Button>
        </Tooltip>
      ) : null}
      {beside ? <Button onClick={() => start(beside.action)}>{t(`action.${beside.action}`)}</Button> : null}
      {menu.length > 0 ? (
        <Dropdown
          trigger={['click']}
          menu={{
            items: menu.map((one) => ({
              key: one.action,
              disabled: !one.allowed,
              label: one.allowed
                ? t(`action.${one.action}`)
                : t('action.notNow', { action: t(`action.${one.action}`), why: why(one.action) }),
            })),
            onClick: ({ key }) => start(key as NoticeAction),
          }}
        >
          <Button icon={<EllipsisOutlined />} aria-label={t('common.more')} />
        </Dropdown>
      ) : null}
      {waiting ? <p className="muted action-reason">{why(waiting.action)}</p> : null}
      {asking ? (
        <AskedStep
          action={asking}
          notice={notice}
          onDone={() => done(asking)}
          onConflict={onDone}
          onClose={() => setAsking(undefined)}
        />
      ) : null}
    </div>
  );
}
