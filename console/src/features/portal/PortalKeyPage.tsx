import { PortalKeysDocument } from '@sanwu/schema';
import { useParams } from 'react-router';
import { PageHeader } from '../../components/PageHeader.tsx';
import { Failed, Waiting } from '../../components/States.tsx';
import { NoRecord } from '../../components/shell/NoRecord.tsx';
import { dayOf } from '../../lib/dates.ts';
import type { MessageKey } from '../../locales/zh.ts';
import { systemNow } from '../../providers/clock.ts';
import { useT } from '../../providers/i18n.ts';
import { useDocument } from '../../providers/use-document.ts';
import { KeyAddresses } from './KeyAddresses.tsx';
import { KeyDocuments } from './KeyDocuments.tsx';
import { KeyFacts } from './KeyFacts.tsx';
import { KeySecrets } from './KeySecrets.tsx';
import { KeyState } from './KeyState.tsx';
import { KeySteps } from './KeySteps.tsx';
import { KeyUsage } from './KeyUsage.tsx';
import { KeyWebhooks } from './KeyWebhooks.tsx';
import { type ShownKey, standingOf } from './key-standing.ts';
import './portal.css';

/** One key: who reads by it, its secrets, how it is used, and what the viewer may do about it. */
export function PortalKeyPage() {
  const t = useT();
  const { id = '' } = useParams();
  const { data, error, refetch } = useDocument(PortalKeysDocument, {}, { fresh: true });
  if (error && !data) return <Failed error={error} retry={refetch} />;
  if (!data) return <Waiting rows={8} />;
  const key = data.portalKeys.find((one) => one.id === id);
  if (!key) return <NoRecord why={t('portalKey.missing')} />;
  const told = whatToKnow(key);
  const reads = standingOf(key, dayOf(systemNow())) === 'ISSUED';
  return (
    <>
      <PageHeader
        title={key.holder}
        note={
          <span className="facts-line">
            <KeyState portalKey={key} />
            <span>{key.purpose}</span>
          </span>
        }
        actions={<KeySteps portalKey={key} onDone={refetch} />}
      >
        {told ? <p>{t(told)}</p> : null}
      </PageHeader>
      <div className="two-columns portal-key">
        <div>
          <KeyFacts portalKey={key} />
        </div>
        <div>
          <KeySecrets portalKey={key} />
        </div>
      </div>
      <KeyDocuments portalKey={key} onDone={refetch} />
      {key.secrets.length > 0 ? (
        <>
          <KeyWebhooks keyId={id} reads={reads && key.scopes.includes('DISCLOSURES')} />
          <KeyAddresses keyId={id} reads={reads} />
          <KeyUsage id={id} />
        </>
      ) : null}
    </>
  );
}

/** Whose move it is, where that is not plain. */
function whatToKnow(key: ShownKey): MessageKey | null {
  const standing = standingOf(key, dayOf(systemNow()));
  if (standing === 'EXPIRED') return 'portalKey.expired';
  if (standing !== 'REQUESTED') return null;
  return key.viewerCan.includes('APPROVE') ? 'portalKey.waitsForYou' : 'portalKey.waitsForAnother';
}
