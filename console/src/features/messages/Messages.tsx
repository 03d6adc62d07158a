import {
  MarkMessagesReadDocument,
  type MarkMessagesReadInput,
  type MessageKind,
  MessagesDocument,
} from '@sanwu/schema';
import { App, Button, Pagination } from 'antd';
import { useEffect, useSyncExternalStore } from 'react';
import { Choice, FilterSentence } from '../../components/list/FilterSentence.tsx';
import { useListAddress } from '../../components/list/use-list-address.ts';
import { PageHeader } from '../../components/PageHeader.tsx';
import { Empty, Failed, Waiting } from '../../components/States.tsx';
import { refuse } from '../../providers/errors.ts';
import { execute } from '../../providers/graphql.ts';
import { useT } from '../../providers/i18n.ts';
import { messageOf } from '../../providers/message.ts';
import { messageState } from '../../providers/messages.ts';
import { useDocument } from '../../providers/use-document.ts';
import { MessageRow } from './MessageRow.tsx';
import './messages.css';

const NO_SORTS: readonly string[] = [];
const KINDS: MessageKind[] = [
  ...(['TO_APPROVE', 'ISSUED', 'ANSWERED', 'RETURNED', 'PROGRESS', 'REMINDER', 'ESCALATION', 'PLATFORM'] as const),
];

const filterOf = ({ unread, kind }: Readonly<Record<string, string>>) => ({
  ...(unread ? { unread: unread === 'yes' } : {}),
  ...(kind ? { kinds: [kind as MessageKind] } : {}),
});

/** What the viewer was told, newest first; what comes while it is looked at appears by itself. */
export function Messages() {
  const t = useT();
  const { notification } = App.useApp();
  const control = useListAddress(NO_SORTS);
  const { page, pageSize, values } = control.address;
  const { changes } = useSyncExternalStore(messageState.subscribe, messageState.get);
  const { data, error, refetch } = useDocument(
    MessagesDocument,
    { filter: filterOf(values), skip: (page - 1) * pageSize, take: pageSize },
    { keep: true, fresh: true },
  );
  // biome-ignore lint/correctness/useExhaustiveDependencies: asked again when the stream tells of a change
  useEffect(() => {
    if (changes > 1) refetch();
  }, [changes]);
  const messages = data?.messages;
  const newest = messages?.items[0];
  async function mark(input: MarkMessagesReadInput): Promise<void> {
    try {
      refuse((await execute(MarkMessagesReadDocument, { input })).markMessagesRead.errors);
      refetch();
    } catch (failed) {
      notification.error({ message: messageOf(failed), placement: 'bottom' });
    }
  }
  const markAll = newest && messages.unread > 0 ? () => void mark({ upToId: newest.id }) : undefined;
  return (
    <>
      <PageHeader
        title={t('message.title')}
        note={messages ? t(messages.unread > 0 ? 'message.unread' : 'message.noUnread', { n: messages.unread }) : null}
        actions={
          markAll && page === 1 && !values['kind'] ? <Button onClick={markAll}>{t('message.readAll')}</Button> : null
        }
      />
      <FilterSentence control={control}>
        <span>{t('filter.show')}</span>
        <Choice
          control={control}
          name="unread"
          label={t('message.whichUnread')}
          any={t('message.all')}
          options={[
            { value: 'yes', label: t('message.onlyUnread') },
            { value: 'no', label: t('message.onlyRead') },
          ]}
        />
        <Choice
          control={control}
          name="kind"
          label={t('message.kind')}
          any={t('message.everyKind')}
          options={KINDS.map((value) => ({ value, label: t(`messageKind.${value}`) }))}
        />
      </FilterSentence>
      {error && !data ? <Failed error={error} retry={refetch} /> : null}
      {!data && !error ? <Waiting rows={8} /> : null}
      {messages?.totalItems === 0 ? (
        <Empty>{t(values['unread'] || values['kind'] ? 'message.noneLike' : 'message.none')}</Empty>
      ) : null}
      {messages && messages.totalItems > 0 ? (
        <div className="record-list">
          <ul className="panel rows messages">
            {messages.items.map((message) => (
              <MessageRow key={message.id} message={message} onRead={(id) => void mark({ ids: [id] })} />
            ))}
          </ul>
          <Pagination
            current={page}
            pageSize={pageSize}
            total={messages.totalItems}
            showTotal={(n) => t('list.total', { n })}
            showSizeChanger={false}
            onChange={(next) => control.setTable({ page: next, pageSize, sort: [] })}
          />
        </div>
      ) : null}
    </>
  );
}
