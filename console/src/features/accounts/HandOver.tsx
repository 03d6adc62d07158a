import { HandOverDocument } from '@sanwu/schema';
import { Form } from 'antd';
import { useState } from 'react';
import { ReasonDialog } from '../../components/ReasonDialog.tsx';
import { createKeeper } from '../../lib/idempotency.ts';
import { ApiError, refuse } from '../../providers/errors.ts';
import { execute } from '../../providers/graphql.ts';
import { useT } from '../../providers/i18n.ts';
import { AccountField, type ChosenAccount } from './AccountField.tsx';
import type { AccountDialog } from './account-dialog.ts';

/** A person leaves a desk 工作交接: names what passes on, and to whom. */
export function HandOver({ account, onDone, onClose }: AccountDialog) {
  const t = useT();
  const [to, setTo] = useState<ChosenAccount>();
  const [keyFor] = useState(createKeeper);
  const passing = account.posts.filter(({ state }) => state === 'HELD' || state === 'UPCOMING');
  const lapsing = account.posts.filter(({ state }) => state === 'AWAITING');
  const powerful = passing.some((post) => post.powerful);
  const successor = to?.name ?? t('handOver.successor');
  async function send(reason: string): Promise<void> {
    if (!to) throw new ApiError('BAD_USER_INPUT', t('form.choose', { label: t('handOver.successor') }));
    const content = { fromId: account.id, toId: to.id, reason };
    const input = { ...content, idempotencyKey: keyFor(content) };
    refuse((await execute(HandOverDocument, { input })).handOver.errors);
    onDone(t(powerful ? 'handOver.doneAwaits' : 'handOver.done', { name: to.name }));
  }
  return (
    <ReasonDialog
      title={t('handOver.title', { name: account.name })}
      draft={`account:${account.id}:hand-over`}
      effect={
        <>
          <p>{t('handOver.effect', { from: account.name, to: successor })}</p>
          <ul className="passes-on">
            {passing.map((post) => (
              <li key={post.id}>
                {post.unit.name} {post.title} <span className="muted">{t(`role.${post.role}`)}</span>
                {post.powerful ? <strong> {t('handOver.awaits')}</strong> : null}
              </li>
            ))}
            {passing.length === 0 ? <li>{t('handOver.noPost')}</li> : null}
            <li>{t('handOver.letters')}</li>
          </ul>
          {lapsing.length > 0 ? <p>{t('handOver.lapsing', { n: lapsing.length })}</p> : null}
          <p>{t('handOver.after', { from: account.name })}</p>
        </>
      }
      label={t('post.reason')}
      help={t('post.reasonHelp')}
      confirm={to ? t('handOver.do', { name: to.name }) : t('accountAction.HAND_OVER')}
      onConfirm={send}
      onClose={onClose}
      before={
        <Form.Item label={t('handOver.successor')} required htmlFor="successor">
          <AccountField id="successor" {...(to ? { value: to } : {})} onChange={setTo} without={account.id} />
        </Form.Item>
      }
    />
  );
}
