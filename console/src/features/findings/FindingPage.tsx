import { FindingDocument } from '@sanwu/schema';
import { Link, useParams } from 'react-router';
import { PageHeader } from '../../components/PageHeader.tsx';
import { Panel } from '../../components/Panel.tsx';
import { RecordHistory } from '../../components/RecordHistory.tsx';
import { Failed, Waiting } from '../../components/States.tsx';
import { NoRecord } from '../../components/shell/NoRecord.tsx';
import { UnitLink } from '../../components/UnitLink.tsx';
import { useDates } from '../../components/use-dates.ts';
import { useT } from '../../providers/i18n.ts';
import { useDocument } from '../../providers/use-document.ts';
import { CheckWords } from '../checks/LastCheck.tsx';
import { FindingSteps } from './FindingSteps.tsx';
import {
  Evidence,
  FindingCourse,
  FindingKindTag,
  FindingLinks,
  FindingStateTag,
  FindingWeight,
} from './FindingWords.tsx';
import { useDecisions } from './use-decisions.tsx';
import { WriteLetter } from './WriteLetter.tsx';
import './findings.css';

/** One finding: what is wrong, what proves it, what it is about, and what became of it. */
export function FindingPage() {
  const t = useT();
  const dates = useDates();
  const { id = '' } = useParams();
  const { data, error, refetch } = useDocument(
    FindingDocument,
    { id },
    { live: ['findings'], ids: { findings: [id] } },
  );
  const decisions = useDecisions({ onDone: refetch });
  if (error && !data) return <Failed error={error} retry={refetch} />;
  if (!data) return <Waiting />;
  const one = data.finding;
  if (!one) return <NoRecord why={t('finding.missing')} />;
  const { unit, disclosure, obligation } = one;
  return (
    <>
      <PageHeader
        title={one.problem}
        note={
          <span className="facts-line">
            <UnitLink id={unit.id} name={unit.name} path={unit.pathNames} />
            <FindingKindTag kind={one.kind} />
            <FindingStateTag state={one.state} />
            <FindingWeight finding={one} />
          </span>
        }
        actions={
          <>
            <WriteLetter findings={[one]} />
            <FindingSteps findings={[one]} decisions={decisions} />
          </>
        }
      />
      <div className="two-columns">
        <div>
          <Panel title={t('finding.evidence')}>
            <div className="panel-words">
              <Evidence evidence={one.evidence} />
              <FindingLinks links={one.links} />
              <FindingCourse finding={one} />
            </div>
            <dl className="facts">
              {disclosure || obligation?.kind === 'DISCLOSURE' ? (
                <>
                  <dt>{t('finding.about')}</dt>
                  <dd>
                    {disclosure ? (
                      <Link to={`/disclosures/${disclosure.id}`}>{disclosure.title}</Link>
                    ) : (
                      t('finding.noEntry')
                    )}
                  </dd>
                </>
              ) : null}
              {obligation ? (
                <>
                  <dt>{t('finding.owed')}</dt>
                  <dd>
                    <Link to={`/warnings/${obligation.id}`}>{obligation.title}</Link>
                  </dd>
                </>
              ) : null}
              {one.check ? (
                <>
                  <dt>{t('dailyCheck.ofUnit')}</dt>
                  <dd>
                    <CheckWords check={one.check} />
                  </dd>
                </>
              ) : null}
              {one.notice ? (
                <>
                  <dt>{t('finding.letter')}</dt>
                  <dd>
                    <Link to={`/notices/${one.notice.id}`}>{one.notice.title}</Link>{' '}
                    <span className="muted">{one.notice.number}</span>
                  </dd>
                </>
              ) : null}
              {one.repeatOf ? (
                <>
                  <dt>{t('finding.repeatOf')}</dt>
                  <dd>
                    <Link to={`/findings/${one.repeatOf.id}`}>{one.repeatOf.problem}</Link>{' '}
                    <span className="muted">{dates.day(one.repeatOf.foundOn)}</span>
                  </dd>
                </>
              ) : null}
              {one.relapseOf ? (
                <>
                  <dt>{t('finding.relapseOf')}</dt>
                  <dd>
                    <Link to={`/findings/${one.relapseOf.id}`}>{one.relapseOf.problem}</Link>{' '}
                    <span className="muted">{dates.day(one.relapseOf.foundOn)}</span>
                  </dd>
                </>
              ) : null}
              {one.state === 'OPEN' || one.state === 'PROPOSED' ? (
                <>
                  <dt>{t('finding.suggested')}</dt>
                  <dd>{t(`noticeRung.${one.suggestedNoticeKind}`)}</dd>
                </>
              ) : null}
            </dl>
          </Panel>
        </div>
        <div>
          <RecordHistory recordId={id} resource="findings" />
        </div>
      </div>
      {decisions.dialog}
    </>
  );
}
