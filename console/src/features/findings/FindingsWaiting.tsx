import { FindingsWaitingDocument } from '@sanwu/schema';
import { LinkButton } from '../../components/LinkButton.tsx';
import { useT } from '../../providers/i18n.ts';
import { useDocument } from '../../providers/use-document.ts';
import { usePermission } from '../../providers/viewer.tsx';

/** The way to the findings, with how many wait, for those who decide them. */
export function FindingsWaiting() {
  const t = useT();
  const decides = usePermission('FINDING_DECIDE');
  const { data } = useDocument(FindingsWaitingDocument, {}, { enabled: decides, live: ['findings'] });
  const waiting = data?.findings.totalItems ?? 0;
  return decides && waiting > 0 ? (
    <LinkButton to="/findings">{t('findings.someWait', { n: waiting })}</LinkButton>
  ) : null;
}
