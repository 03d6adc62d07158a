import { FirstChecksWaitingDocument } from '@sanwu/schema';
import { LinkButton } from '../../components/LinkButton.tsx';
import { useT } from '../../providers/i18n.ts';
import { useDocument } from '../../providers/use-document.ts';
import { usePermission } from '../../providers/viewer.tsx';

/** The way to the entries to check first, with how many wait, for lead departments. */
export function FirstChecksWaiting() {
  const t = useT();
  const checks = usePermission('FIRST_CHECK');
  const { data } = useDocument(FirstChecksWaitingDocument, {}, { enabled: checks, fresh: true });
  if (!checks) return null;
  const waiting = data?.ledDisclosures.totalItems ?? 0;
  return (
    <LinkButton to="/disclosures/first-checks">
      {waiting > 0 ? t('firstCheck.someWait', { n: waiting }) : t('place.firstChecks')}
    </LinkButton>
  );
}
