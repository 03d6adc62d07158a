import { FindingsWaitingDocument } from '@sanwu/schema';
import { LinkButton } from '../../components/LinkButton.tsx';
import { useT } from '../../providers/i18n.ts';
import { useDocument } from '../../providers/use-document.ts';
import { useOpens } from '../../providers/viewer.tsx';

/** The way from the letters to the findings, with how many wait to be confirmed. */
export function FindingsLink() {
  const t = useT();
  const sees = useOpens('findings');
  const { data } = useDocument(FindingsWaitingDocument, {}, { enabled: sees, live: ['findings'] });
  if (!sees) return null;
  const waiting = data?.findings.totalItems ?? 0;
  return (
    <LinkButton to="/findings">{waiting > 0 ? t('findings.someWait', { n: waiting }) : t('place.findings')}</LinkButton>
  );
}
