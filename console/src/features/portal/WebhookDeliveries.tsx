import {
  PortalDeliveriesDocument,
  type PortalDeliveryPartsFragment,
  type PortalDeliveryState,
  ResendPortalDeliveryDocument,
} from '@sanwu/schema';
import { App, Button, Pagination, Select } from 'antd';
import { useEffect, useState } from 'react';
import { Empty, Failed, Waiting } from '../../components/States.tsx';
import { useDates } from '../../components/use-dates.ts';
import { refuse } from '../../providers/errors.ts';
import { execute } from '../../providers/graphql.ts';
import { useT } from '../../providers/i18n.ts';
import { messageOf } from '../../providers/message.ts';
import { useDocument } from '../../providers/use-document.ts';

const PAGE = 10;
const STATES: readonly PortalDeliveryState[] = ['PENDING', 'DELIVERED', 'FAILED', 'OVERTAKEN'];
/** No stream tells of messages: while one is on its way they are asked for again. */
const AGAIN_MS = 3000;

interface Props {
  webhookId: string;
  /** another one: something was done about the receiver */
  round: number;
  onDone: () => void;
}

/** 推送记录: messages of a receiver, what became of each, and a way to send one again. */
export function WebhookDeliveries({ webhookId, round, onDone }: Props) {
  const t = useT();
  const { notification } = App.useApp();
  const [state, setState] = useState<PortalDeliveryState | null>(null);
  const [page, setPage] = useState(1);
  const variables = { webhookId, state, skip: (page - 1) * PAGE, take: PAGE };
  const { data, error, loading, refetch } = useDocument(PortalDeliveriesDocument, variables, {
    fresh: true,
    keep: true,
  });
  const { items = [], totalItems = 0 } = data?.portalDeliveries ?? {};
  const soon = items.some(({ dueAt }) => dueAt !== null && Date.parse(dueAt) < Date.now() + AGAIN_MS);
  // biome-ignore lint/correctness/useExhaustiveDependencies: asked again after each round, and while something is due
  useEffect(() => {
    refetch();
    if (!soon) return;
    const timer = setInterval(refetch, AGAIN_MS);
    return () => clearInterval(timer);
  }, [round, soon]);
  async function resend(id: string): Promise<void> {
    try {
      refuse((await execute(ResendPortalDeliveryDocument, { input: { id } })).resendPortalDelivery.errors);
      notification.success({ message: t('webhook.resent'), placement: 'bottom', duration: 4 });
    } catch (thrown) {
      notification.error({ message: messageOf(thrown), placement: 'bottom' });
    }
    refetch();
    onDone();
  }
  return (
    <section className="webhook-deliveries" aria-label={t('webhook.deliveries')}>
      <Select
        aria-label={t('webhook.which')}
        value={state ?? ('ALL' as const)}
        onChange={(chosen) => {
          setState(chosen === 'ALL' ? null : chosen);
          setPage(1);
        }}
        options={[
          { value: 'ALL' as const, label: t('webhook.all') },
          ...STATES.map((value) => ({ value, label: t(`deliveryState.${value}`) })),
        ]}
      />
      {loading ? <Waiting rows={3} /> : null}
      {error && !data ? <Failed error={error} retry={refetch} /> : null}
      {data && items.length === 0 ? <Empty>{t('webhook.noDeliveries')}</Empty> : null}
      <ul className="rows">
        {items.map((delivery) => (
          <Delivery key={delivery.id} delivery={delivery} onResend={() => void resend(delivery.id)} />
        ))}
      </ul>
      {totalItems > PAGE ? (
        <Pagination
          size="small"
          current={page}
          pageSize={PAGE}
          total={totalItems}
          showSizeChanger={false}
          onChange={setPage}
        />
      ) : null}
    </section>
  );
}

function Delivery({ delivery, onResend }: { delivery: PortalDeliveryPartsFragment; onResend: () => void }) {
  const t = useT();
  const dates = useDates();
  const { change, title, entryId, state, madeAt, dueAt, attempts, viewerCanResend } = delivery;
  const [last] = attempts;
  const how = last
    ? t(last.fault ? 'webhook.attemptFailed' : 'webhook.attemptTaken', {
        n: last.number,
        why: last.fault ? t(`webhookFault.${last.fault}` as 'webhookFault.STATUS', { status: last.status ?? '' }) : '',
        ms: last.took,
      })
    : t('webhook.noAttempt');
  return (
    <li>
      <span className="row-main two-lines">
        <span>
          <span className={`state-tag delivery-${state.toLowerCase()}`}>{t(`deliveryState.${state}`)}</span>{' '}
          {change ? t(`entryChange.${change}`) : t('webhook.trial')}
          {change ? `：${title ?? t('webhook.notPublic', { id: (entryId ?? '').slice(0, 8) })}` : ''}
        </span>
        <span className="muted">
          <time dateTime={madeAt}>{dates.system(madeAt)}</time> · {how}
          {dueAt && attempts.length > 0 ? ` · ${t('webhook.again', { at: dates.system(dueAt) })}` : ''}
        </span>
      </span>
      {viewerCanResend && attempts.length > 0 ? (
        <Button size="small" onClick={onResend}>
          {t('webhook.resend')}
        </Button>
      ) : null}
    </li>
  );
}
