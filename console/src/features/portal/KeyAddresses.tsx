import { EndPortalAddressDocument, PortalAddressesDocument, type PortalAddressesQuery } from '@sanwu/schema';
import { Button } from 'antd';
import { useState } from 'react';
import { Panel } from '../../components/Panel.tsx';
import { ReasonDialog } from '../../components/ReasonDialog.tsx';
import { Empty, Failed, Waiting } from '../../components/States.tsx';
import { useDates } from '../../components/use-dates.ts';
import { conflictOf, refuse } from '../../providers/errors.ts';
import { execute } from '../../providers/graphql.ts';
import { useT } from '../../providers/i18n.ts';
import { useDocument } from '../../providers/use-document.ts';
import { AddressDialog } from './AddressDialog.tsx';
import { MakeAddress } from './MakeAddress.tsx';

type Address = PortalAddressesQuery['portalAddresses'][number];

/** 订阅地址: by which programs that cannot send a header read feeds and files. */
export function KeyAddresses({ keyId, reads }: { keyId: string; reads: boolean }) {
  const t = useT();
  const dates = useDates();
  const [making, setMaking] = useState(false);
  const [secret, setSecret] = useState<string>();
  const [ending, setEnding] = useState<Address>();
  const { data, error, loading, refetch } = useDocument(PortalAddressesDocument, { keyId }, { fresh: true });
  const addresses = data?.portalAddresses ?? [];
  return (
    <Panel
      title={t('portalAddress.title')}
      className="portal-part"
      extra={reads ? <Button onClick={() => setMaking(true)}>{t('portalAddress.make')}</Button> : null}
    >
      {loading ? <Waiting rows={2} /> : null}
      {error && !data ? <Failed error={error} retry={refetch} /> : null}
      {data && addresses.length === 0 ? <Empty>{t('portalAddress.empty')}</Empty> : null}
      <ul className="rows">
        {addresses.map((address) => (
          <li key={address.id} className={address.endedAt ? 'over' : ''}>
            <span className="row-main two-lines">
              <span>{address.name}</span>
              <span className="muted">
                <code className="portal-secret">~{address.prefix}…</code>{' '}
                {address.endedAt
                  ? t('portalAddress.ended', { at: dates.when(address.endedAt) })
                  : t('portalAddress.made', { who: address.madeBy, at: dates.when(address.madeAt) })}
              </span>
            </span>
            {address.endedAt ? null : (
              <Button size="small" onClick={() => setEnding(address)}>
                {t('portalAddress.end')}
              </Button>
            )}
          </li>
        ))}
      </ul>
      {addresses.length > 0 ? <p className="panel-note">{t('portalAddress.help')}</p> : null}
      {making ? (
        <MakeAddress
          keyId={keyId}
          onDone={(made) => {
            setMaking(false);
            if (made) setSecret(made);
            refetch();
          }}
          onClose={() => setMaking(false)}
        />
      ) : null}
      {secret ? <AddressDialog secret={secret} onClose={() => setSecret(undefined)} /> : null}
      {ending ? (
        <ReasonDialog
          title={t('portalAddress.endTitle')}
          effect={t('portalAddress.endEffect', { name: ending.name })}
          label={t('portalAddress.endReason')}
          draft={`portal-address:${ending.id}`}
          maxLength={200}
          confirm={t('portalAddress.end')}
          onConfirm={async (reason) => {
            try {
              const input = { id: ending.id, version: ending.version, reason };
              refuse((await execute(EndPortalAddressDocument, { input })).endPortalAddress.errors);
            } catch (thrown) {
              if (conflictOf(thrown)) refetch();
              throw thrown;
            }
            setEnding(undefined);
            refetch();
          }}
          onClose={() => setEnding(undefined)}
        />
      ) : null}
    </Panel>
  );
}
