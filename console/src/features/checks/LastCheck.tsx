import { LastCheckOfDisclosureDocument, type LastCheckPartsFragment } from '@sanwu/schema';
import { Link } from 'react-router';
import { useDates } from '../../components/use-dates.ts';
import { useT } from '../../providers/i18n.ts';
import { useDocument } from '../../providers/use-document.ts';
import { useOpens } from '../../providers/viewer.tsx';

/** When somebody last looked, who, and what it came to. */
export function CheckWords({ check }: { check: LastCheckPartsFragment }) {
  const t = useT();
  const dates = useDates();
  return (
    <span>
      <Link to={`/checks/${check.id}`}>{dates.day(check.checkedOn)}</Link> {check.checker}{' '}
      <span className="state-tag">{t(`checkConclusion.${check.conclusion}`)}</span>
    </span>
  );
}

/** 最近检查, among the facts of an entry; for those who see checks. */
export function LastCheckOfDisclosure({ id }: { id: string }) {
  const t = useT();
  const sees = useOpens('dailyChecks');
  const { data } = useDocument(
    LastCheckOfDisclosureDocument,
    { id },
    { enabled: sees, live: ['dailyChecks'], ids: { dailyChecks: [id] } },
  );
  if (!sees || !data) return null;
  const last = data.disclosure?.lastCheck;
  return (
    <>
      <dt>{t('dailyCheck.last')}</dt>
      <dd>{last ? <CheckWords check={last} /> : t('dailyCheck.never')}</dd>
    </>
  );
}
