import { PortalKeyDocumentsDocument, type PortalKeyDocumentsQuery, RemovePortalDocumentDocument } from '@sanwu/schema';
import { App, Button } from 'antd';
import { useState } from 'react';
import { Panel } from '../../components/Panel.tsx';
import { ReasonDialog } from '../../components/ReasonDialog.tsx';
import { Empty, Failed, Waiting } from '../../components/States.tsx';
import { useDates } from '../../components/use-dates.ts';
import { conflictOf, refuse } from '../../providers/errors.ts';
import { execute } from '../../providers/graphql.ts';
import { useT } from '../../providers/i18n.ts';
import { useDocument } from '../../providers/use-document.ts';
import type { ShownKey } from './key-standing.ts';
import { StoreDocuments } from './StoreDocuments.tsx';

type Stored = PortalKeyDocumentsQuery['portalKeys'][number]['documents'][number];

/** Documents that a key may ask for by their hashes, each as it was measured. */
export function KeyDocuments({ portalKey: key, onDone }: { portalKey: ShownKey; onDone: () => void }) {
  const t = useT();
  const { data, error, refetch } = useDocument(PortalKeyDocumentsDocument, {}, { fresh: true });
  const [storing, setStoring] = useState(false);
  const documents = data?.portalKeys.find(({ id }) => id === key.id)?.documents ?? [];
  const isOver = key.state === 'DECLINED' || key.state === 'REVOKED';
  function done(): void {
    refetch();
    onDone();
  }
  return (
    <Panel
      title={t('portalDocument.title')}
      count={documents.length || undefined}
      className="portal-documents"
      extra={isOver ? null : <Button onClick={() => setStoring(true)}>{t('portalDocument.store')}</Button>}
    >
      <p className="panel-words muted">{t(key.storedOnly ? 'portalDocument.only' : 'portalDocument.also')}</p>
      {error && !data ? <Failed error={error} retry={refetch} /> : null}
      {!data && !error ? <Waiting rows={2} /> : null}
      {data && documents.length === 0 ? <Empty>{t('portalDocument.empty')}</Empty> : null}
      <ul className="rows">
        {documents.map((one) => (
          <DocumentRow key={one.id} document={one} portalKey={key} keeps={!isOver} onDone={done} />
        ))}
      </ul>
      {storing ? <StoreDocuments portalKey={key} onDone={done} onClose={() => setStoring(false)} /> : null}
    </Panel>
  );
}

interface RowProps {
  document: Stored;
  portalKey: ShownKey;
  keeps: boolean;
  onDone: () => void;
}

function DocumentRow({ document, portalKey, keeps, onDone }: RowProps) {
  const t = useT();
  const dates = useDates();
  const { notification } = App.useApp();
  const [open, setOpen] = useState(false);
  const [removing, setRemoving] = useState(false);
  const { costLeast, costMost, depth, hash, name, storedAt, storedBy, text } = document;
  async function remove(remark: string): Promise<void> {
    const input = { id: portalKey.id, version: portalKey.version, documentId: document.id, remark };
    try {
      refuse((await execute(RemovePortalDocumentDocument, { input })).removePortalDocument.errors);
    } catch (error) {
      if (conflictOf(error)) onDone();
      throw error;
    }
    setRemoving(false);
    notification.success({ message: t('portalDocument.removed', { name }), placement: 'bottom', duration: 4 });
    onDone();
  }
  const cost = costLeast === costMost ? String(costLeast) : `${costLeast}–${costMost}`;
  return (
    <li>
      <span className="portal-document-head">
        <strong>{name}</strong>
        <code className="portal-secret">{hash.slice(0, 12)}…</code>
        <span className="muted">
          {t('portalDocument.measured', { depth, cost })} · {storedBy} · {dates.when(storedAt)}
        </span>
      </span>
      <span className="portal-document-acts">
        <Button type="link" aria-expanded={open} onClick={() => setOpen(!open)}>
          {t(open ? 'portalDocument.hide' : 'portalDocument.show')}
        </Button>
        {keeps ? (
          <Button type="link" onClick={() => setRemoving(true)}>
            {t('portalDocument.remove')}
          </Button>
        ) : null}
      </span>
      {open ? (
        <div className="portal-document-text">
          <p className="muted">SHA-256 {hash}</p>
          <pre>{text}</pre>
        </div>
      ) : null}
      {removing ? (
        <ReasonDialog
          title={t('portalDocument.removeTitle', { name })}
          effect={t('portalDocument.removeEffect', { holder: portalKey.holder })}
          label={t('portalKey.stepRemark')}
          help={t('portalKey.stepRemarkHelp')}
          draft={`portal-document:${document.id}`}
          maxLength={200}
          confirm={t('portalDocument.remove')}
          onConfirm={remove}
          onClose={() => setRemoving(false)}
        />
      ) : null}
    </li>
  );
}
