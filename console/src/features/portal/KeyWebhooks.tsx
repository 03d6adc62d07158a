import { PortalWebhooksDocument } from '@sanwu/schema';
import { Button } from 'antd';
import { useState } from 'react';
import { Panel } from '../../components/Panel.tsx';
import { Empty, Failed, Waiting } from '../../components/States.tsx';
import { useT } from '../../providers/i18n.ts';
import { useDocument } from '../../providers/use-document.ts';
import { SignDialog } from './SignDialog.tsx';
import { WebhookForm } from './WebhookForm.tsx';
import { WebhookRow } from './WebhookRow.tsx';

/** 变化推送: where the third party is told by itself of what is published and withdrawn. */
export function KeyWebhooks({ keyId, reads }: { keyId: string; reads: boolean }) {
  const t = useT();
  const [making, setMaking] = useState(false);
  const [secret, setSecret] = useState<string>();
  const { data, error, loading, refetch } = useDocument(PortalWebhooksDocument, { keyId }, { fresh: true });
  const webhooks = data?.portalWebhooks ?? [];
  return (
    <Panel
      title={t('webhook.title')}
      className="portal-part"
      extra={reads ? <Button onClick={() => setMaking(true)}>{t('webhook.make')}</Button> : null}
    >
      {loading ? <Waiting rows={2} /> : null}
      {error && !data ? <Failed error={error} retry={refetch} /> : null}
      {data && webhooks.length === 0 ? <Empty>{t('webhook.empty')}</Empty> : null}
      {webhooks.map((webhook) => (
        <WebhookRow key={webhook.id} webhook={webhook} onSecret={setSecret} onDone={refetch} />
      ))}
      {making ? (
        <WebhookForm
          keyId={keyId}
          onDone={(made) => {
            setMaking(false);
            if (made) setSecret(made);
            refetch();
          }}
          onStale={refetch}
          onClose={() => setMaking(false)}
        />
      ) : null}
      {secret ? <SignDialog secret={secret} onClose={() => setSecret(undefined)} /> : null}
    </Panel>
  );
}
