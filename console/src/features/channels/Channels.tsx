import { type ChannelKind, MessageChannelsDocument } from '@sanwu/schema';
import { Button, Dropdown } from 'antd';
import { useState } from 'react';
import { LinkButton } from '../../components/LinkButton.tsx';
import { PageHeader } from '../../components/PageHeader.tsx';
import { Empty, Failed, Waiting } from '../../components/States.tsx';
import { useT } from '../../providers/i18n.ts';
import { useDocument } from '../../providers/use-document.ts';
import { useOpens } from '../../providers/viewer.tsx';
import { SignDialog } from '../portal/SignDialog.tsx';
import { ChannelForm } from './ChannelForm.tsx';
import { ChannelRow } from './ChannelRow.tsx';
import { CHANNEL_KINDS, isPersonal } from './channel-words.ts';
import { Retention } from './Retention.tsx';
import './channels.css';

/** 消息渠道: how people are told outside of the console. */
export function Channels() {
  const t = useT();
  const connects = useOpens('sources', 'edit');
  const [making, setMaking] = useState<ChannelKind>();
  const [secret, setSecret] = useState<string>();
  const { data, error, loading, refetch } = useDocument(MessageChannelsDocument, {}, { fresh: true });
  const channels = data?.messageChannels ?? [];
  const open = CHANNEL_KINDS.filter((kind) => !isPersonal(kind) || channels.every((one) => one.kind !== kind));
  return (
    <>
      <PageHeader
        title={t('place.channels')}
        note={t('channel.note')}
        actions={
          <>
            {connects ? <LinkButton to="/disclosures/sources/hosts">{t('network.allowed')}</LinkButton> : null}
            <Dropdown
              trigger={['click']}
              menu={{
                items: open.map((kind) => ({ key: kind, label: t(`channelKind.${kind}`) })),
                onClick: ({ key }) => setMaking(key as ChannelKind),
              }}
            >
              <Button type="primary">{t('channel.make')}</Button>
            </Dropdown>
          </>
        }
      />
      <Retention />
      {loading ? <Waiting rows={4} /> : null}
      {error && !data ? <Failed error={error} retry={refetch} /> : null}
      {data && channels.length === 0 ? <Empty>{t('channel.none')}</Empty> : null}
      {channels.map((channel) => (
        <ChannelRow key={channel.id} channel={channel} onDone={refetch} />
      ))}
      {making ? (
        <ChannelForm
          kind={making}
          onDone={(made) => {
            setMaking(undefined);
            if (made) setSecret(made);
            refetch();
          }}
          onClose={() => setMaking(undefined)}
        />
      ) : null}
      {secret ? <SignDialog secret={secret} onClose={() => setSecret(undefined)} /> : null}
    </>
  );
}
