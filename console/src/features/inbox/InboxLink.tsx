import { UnmatchedTotalDocument } from '@sanwu/schema';
import { LinkButton } from '../../components/LinkButton.tsx';
import { useT } from '../../providers/i18n.ts';
import { useDocument } from '../../providers/use-document.ts';
import { useOpens } from '../../providers/viewer.tsx';

/** The way to what waits to be assigned, with how much it is; for whoever assigns. */
export function InboxLink() {
  const t = useT();
  const assigns = useOpens('inbox', 'edit');
  const { data } = useDocument(UnmatchedTotalDocument, {}, { enabled: assigns, live: ['sources'] });
  if (!assigns) return null;
  const waiting = data?.unmatchedArticles.totalItems ?? 0;
  return (
    <LinkButton to="/disclosures/inbox">
      {waiting > 0 ? t('inbox.someWait', { n: waiting }) : t('place.inbox')}
    </LinkButton>
  );
}
