import type { FindingKind, FindingPartsFragment, FindingState } from '@sanwu/schema';
import { Link } from 'react-router';
import { When } from '../../components/Due.tsx';
import { useDates } from '../../components/use-dates.ts';
import { useT } from '../../providers/i18n.ts';

/** Where a finding stands: neutral, because only lights are coloured. */
export function FindingStateTag({ state }: { state: FindingState }) {
  return <span className="state-tag">{useT()(`findingState.${state}`)}</span>;
}

export function FindingKindTag({ kind }: { kind: FindingKind }) {
  return <span className="state-tag">{useT()(`findingKind.${kind}`)}</span>;
}

/** What is more than ordinary about it: how grave, whether once more. */
export function FindingWeight({ finding }: { finding: Pick<FindingPartsFragment, 'severity' | 'repeats'> }) {
  const t = useT();
  const { severity, repeats } = finding;
  return (
    <>
      {severity === 'ORDINARY' ? null : <span className="state-tag">{t(`findingSeverity.${severity}`)}</span>}{' '}
      {repeats > 0 ? <span className="state-tag">{t('finding.repeatNr', { n: repeats + 1 })}</span> : null}
    </>
  );
}

/** Records and files that prove it. */
export function FindingLinks({ links }: { links: FindingPartsFragment['links'] }) {
  const t = useT();
  if (links.length === 0) return null;
  return (
    <ul className="finding-evidence">
      {links.map(({ kind, targetId, title, disclosureId, url }) => (
        <li key={targetId}>
          {t(`findingLink.${kind}`)}：
          {url ? (
            <a href={url}>{title}</a>
          ) : (
            <Link to={kind === 'OBLIGATION' ? `/warnings/${targetId}` : `/disclosures/${disclosureId}`}>{title}</Link>
          )}
        </li>
      ))}
    </ul>
  );
}

/** What proves it, a sentence each. */
export function Evidence({ evidence }: { evidence: readonly string[] }) {
  if (evidence.length === 0) return null;
  return (
    <ul className="finding-evidence">
      {evidence.map((sentence) => (
        <li key={sentence}>{sentence}</li>
      ))}
    </ul>
  );
}

/** The entry that it is about, or what was owed where there is none. */
export function FindingSubject({ finding: { disclosure, obligation } }: { finding: FindingPartsFragment }) {
  if (disclosure) return <Link to={`/disclosures/${disclosure.id}`}>{disclosure.title}</Link>;
  return obligation ? <Link to={`/warnings/${obligation.id}`}>{obligation.title}</Link> : null;
}

/** Who found it and when, and what became of it. */
export function FindingCourse({ finding }: { finding: FindingPartsFragment }) {
  const t = useT();
  const dates = useDates();
  const { foundOn, finder, decider, decidedAt, reason } = finding;
  return (
    <p className="finding-course muted">
      {t('finding.foundOn', { day: dates.day(foundOn) })} ·{' '}
      {finder ? t('finding.by', { name: finder }) : t('finding.byCheck')}
      {decider && decidedAt && decider !== finder ? (
        <>
          {' · '}
          {t('finding.decidedBy', { name: decider })} <When at={decidedAt} />
        </>
      ) : null}
      {reason ? ` · ${t('finding.reason')}：${reason}` : null}
    </p>
  );
}
