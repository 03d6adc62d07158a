import { WaitingExemptionsDocument } from '@sanwu/schema';
import { Panel } from '../../components/Panel.tsx';
import { useT } from '../../providers/i18n.ts';
import { useDocument } from '../../providers/use-document.ts';
import { usePermission } from '../../providers/viewer.tsx';
import { OwedRows } from './OwedRows.tsx';

/** What the office proposes to exempt, for whoever decides it; nothing where nothing waits. */
export function WaitingExemptions() {
  const t = useT();
  const decides = usePermission('EXEMPTION_DECIDE');
  const { data } = useDocument(WaitingExemptionsDocument, {}, { enabled: decides, live: ['obligations'] });
  const waiting = data?.obligations;
  if (!waiting || waiting.totalItems === 0) return null;
  return (
    <Panel title={t('exemption.waiting')} count={waiting.totalItems} className="waiting-panel">
      <OwedRows rows={waiting.items} withUnit />
    </Panel>
  );
}
