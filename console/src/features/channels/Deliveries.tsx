import {
  MessageDeliveriesDocument,
  type MessageDeliveriesQuery,
  type MessageDeliveryState,
  ResendMessageDeliveryDocument,
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
import { faultWords } from './channel-words.ts';

const PAGE = 10;
const STATES: readonly MessageDeliveryState[] = ['QUEUED', 'SENT', 'FAILED', 'GIVEN_UP', 'NEEDLESS'];
/** No stream tells of deliveries: while one is on its way they are asked for again. */
const AGAIN_MS = 3000;

type Row = MessageDeliveriesQuery['messageDeliveries']['items'][number];

interface Props {
  channelId: string;
  /** another one: something was done about the channel */
  round: number;
  onDone: () => void;
}

/** 发送记录: what went out, to whom, what became of it, and a way to send it again. What it says is not shown. */
export function Deliveries({ channelId, round, onDone }: Props) {
  const t = useT();
  const { notification } = App.useApp();
  const [state, setState] = useState<MessageDeliveryState | null>(null);
  const [page, setPage] = useState(1);
  const variables = { channelId, states: state && [state], skip: (page - 1) * PAGE, take: PAGE };
  const { data, error, loading, refetch } = useDocument(MessageDeliveriesDocument, variables, {
    fresh: true,
    keep: true,
  });
  const { items = [], totalItems = 0 } = data?.messageDeliveries ?? {};
  const soon = items.some((one) => one.endedAt === null && Date.parse(one.retryAt) < Date.now() + AGAIN_MS);
  // biome-ignore lint/correctness/useExhaustiveDependencies: asked again after each round, and while something is due
  useEffect(() => {
    refetch();
    if (!soon) return undefined;
    const timer = setInterval(refetch, AGAIN_MS);
    return () => clearInterval(timer);
  }, [round, soon]);
  async function resend(id: string): Promise<void> {
    try {
      refuse((await execute(ResendMessageDeliveryDocument, { input: { id } })).resendMessageDelivery.errors);
      notification.success({ message: t('channel.resent'), placement: 'bottom', duration: 4 });
    } catch (thrown) {
      notification.error({ message: messageOf(thrown), placement: 'bottom' });
    }
    refetch();
    onDone();
  }
  return (
    <section className="channel-deliveries" aria-label={t('channel.deliveries')}>
      <Select
        aria-label={t('channel.which')}
        value={state ?? ('ALL' as const)}
        onChange={(chosen) => {
          setState(chosen === 'ALL' ? null : chosen);
          setPage(1);
        }}
        options={[
          { value: 'ALL' as const, label: t('channel.allDeliveries') },
          ...STATES.map((value) => ({ value, label: t(`messageDelivery.${value}`) })),
        ]}
      />
      {loading ? <Waiting rows={3} /> : null}
      {error && !data ? <Failed error={error} retry={refetch} /> : null}
      {data && items.length === 0 ? <Empty>{t('channel.noDeliveries')}</Empty> : null}
      <ul className="rows">
        {items.map((delivery) => (
          <DeliveryRow key={delivery.id} delivery={delivery} onResend={() => void resend(delivery.id)} />
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

function DeliveryRow({ delivery, onResend }: { delivery: Row; onResend: () => void }) {
  const t = useT();
  const dates = useDates();
  const { state, kinds, messages, digest, recipient, attempts, madeAt, retryAt, notBefore, endedAt } = delivery;
  const last = attempts.at(-1);
  const what = kinds.map((kind) => t(`messageKind.${kind}`)).join(t('reminder.and')) || t('channel.trial');
  const how = last
    ? last.fault
      ? t('channel.attemptFailed', { n: last.number, why: faultWords(t, last.fault) })
      : t('channel.attemptTaken', { n: last.number, ms: last.took })
    : state === 'QUEUED'
      ? t('channel.waitsUntil', { at: dates.when(notBefore) })
      : t('channel.noAttempt');
  return (
    <li>
      <span className="row-main two-lines">
        <span>
          <span className="state-tag">{t(`messageDelivery.${state}`)}</span> {what}
          {digest ? t('channel.digestOf', { n: messages }) : ''}
          {recipient ? ` → ${recipient.name}` : ''}
        </span>
        <span className="muted">
          <time dateTime={madeAt}>{dates.system(madeAt)}</time> · {how}
          {last?.said ? `（${last.said}）` : ''}
          {endedAt === null && last ? ` · ${t('channel.again', { at: dates.system(retryAt) })}` : ''}
        </span>
      </span>
      {delivery.viewerCanResend ? (
        <Button size="small" onClick={onResend}>
          {t('channel.resend')}
        </Button>
      ) : null}
    </li>
  );
}
