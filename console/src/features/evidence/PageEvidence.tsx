import { Panel } from '../../components/Panel.tsx';
import { useDates } from '../../components/use-dates.ts';
import { useT } from '../../providers/i18n.ts';
import { Attachments } from './Attachments.tsx';
import { type Evidence, isWrong, standingOf } from './evidence.rules.ts';
import './evidence.css';
import { LookAgain } from './LookAgain.tsx';
import { PageParticulars } from './PageParticulars.tsx';
import { RevisionRow } from './RevisionRow.tsx';

interface Props {
  /** of the entry */
  id: string;
  evidence: Evidence;
  onLooked: () => void;
}

/** 原页留存: what became of the page that an entry was captured from, look by look. */
export function PageEvidence({ id, evidence, onLooked }: Props) {
  const t = useT();
  const { attachments, revisions, viewerCanDownload, viewerCanLook } = evidence;
  return (
    <Panel
      title={t('evidence.title')}
      extra={viewerCanLook ? <LookAgain id={id} onDone={onLooked} /> : null}
      className="evidence"
    >
      <Standing evidence={evidence} />
      <PageParticulars particulars={lastStated(revisions)} />
      <ol className="revisions">
        {revisions.map((revision) => (
          <RevisionRow key={revision.id} revision={revision} downloads={viewerCanDownload} />
        ))}
      </ol>
      <Attachments attachments={attachments} downloads={viewerCanDownload} />
    </Panel>
  );
}

/** What the page said when it was last read. */
const lastStated = (revisions: Evidence['revisions']) =>
  revisions.find(({ particulars }) => particulars !== null)?.particulars ?? null;

function Standing({ evidence }: { evidence: Evidence }) {
  const t = useT();
  const dates = useDates();
  const { displayEndsOn, dueAt, failure, lookedAt, missedAt, watched } = evidence;
  const standing = standingOf(evidence);
  return (
    <div className="panel-words evidence-standing">
      <p>
        <strong className={isWrong(standing) ? 'evidence-wrong' : ''}>{t(standing)}</strong>
        <span className="muted">{t('evidence.lookedAt', { when: dates.when(lookedAt) })}</span>
        {displayEndsOn ? (
          <span className="muted">{t('evidence.endsOn', { day: dates.day(displayEndsOn) })}</span>
        ) : null}
        {dueAt ? <span className="muted">{t('evidence.dueAt', { when: dates.when(dueAt) })}</span> : null}
        {watched ? null : <span className="muted">{t('evidence.unwatched')}</span>}
      </p>
      {missedAt ? <p>{t('evidence.missed', { when: dates.when(missedAt) })}</p> : null}
      {failure ? <p>{t(watched ? 'evidence.failedOnce' : 'evidence.failed', { why: failure })}</p> : null}
    </div>
  );
}
