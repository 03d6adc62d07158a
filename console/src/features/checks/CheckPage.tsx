import { CheckDocument, type CheckPartsFragment } from '@sanwu/schema';
import { Link, useParams } from 'react-router';
import { When } from '../../components/Due.tsx';
import { PageHeader } from '../../components/PageHeader.tsx';
import { Panel } from '../../components/Panel.tsx';
import { RecordHistory } from '../../components/RecordHistory.tsx';
import { Empty, Failed, Waiting } from '../../components/States.tsx';
import { NoRecord } from '../../components/shell/NoRecord.tsx';
import { UnitLink } from '../../components/UnitLink.tsx';
import { useT } from '../../providers/i18n.ts';
import { useDocument } from '../../providers/use-document.ts';
import { FindingKindTag, FindingStateTag } from '../findings/FindingWords.tsx';

/** What was looked at, where there is a page of it. */
function Subject({ check: { subjectType, subjectId, title } }: { check: CheckPartsFragment }) {
  if (subjectType === 'DISCLOSURE') return <Link to={`/disclosures/${subjectId}`}>{title}</Link>;
  if (subjectType === 'VEHICLE') return <Link to={`/vehicles/${subjectId}`}>{title}</Link>;
  if (subjectType === 'UNIT') return <Link to={`/units/${subjectId}`}>{title}</Link>;
  return title;
}

/** One look: at what, by whom, what it came to. */
export function CheckPage() {
  const t = useT();
  const { id = '' } = useParams();
  const { data, error, refetch } = useDocument(
    CheckDocument,
    { id },
    { live: ['findings'], ids: (known) => ({ findings: known?.check?.findings.map((one) => one.id) ?? [] }) },
  );
  if (error && !data) return <Failed error={error} retry={refetch} />;
  if (!data) return <Waiting />;
  const one = data.check;
  if (!one) return <NoRecord why={t('dailyCheck.missing')} />;
  return (
    <>
      <PageHeader
        title={t('dailyCheck.titleOf', { title: one.title })}
        note={
          <span className="facts-line">
            <UnitLink id={one.unit.id} name={one.unit.name} path={one.unit.pathNames} />
            <span className="state-tag">{t(`checkConclusion.${one.conclusion}`)}</span>
            <span>{t(`checkWay.${one.way}`)}</span>
          </span>
        }
      />
      <div className="two-columns">
        <div>
          <Panel title={t('place.findings')} count={one.findings.length}>
            {one.findings.length === 0 ? <Empty>{t('dailyCheck.nothingWrong')}</Empty> : null}
            <ul className="rows">
              {one.findings.map((found) => (
                <li key={found.id}>
                  <span className="row-main">
                    <Link to={`/findings/${found.id}`}>{found.problem}</Link>
                  </span>
                  <FindingKindTag kind={found.kind} />
                  <FindingStateTag state={found.state} />
                </li>
              ))}
            </ul>
          </Panel>
          <Panel title={t('dailyCheck.facts')}>
            <dl className="facts">
              <dt>{t('dailyCheck.subject')}</dt>
              <dd>
                <Subject check={one} />
              </dd>
              <dt>{t('dailyCheck.checker')}</dt>
              <dd>
                {one.checker} <span className="muted">{one.desk.name}</span>
              </dd>
              <dt>{t('dailyCheck.at')}</dt>
              <dd>
                <When at={one.checkedAt} />
              </dd>
              {one.note ? (
                <>
                  <dt>{t('dailyCheck.note')}</dt>
                  <dd>{one.note}</dd>
                </>
              ) : null}
            </dl>
          </Panel>
        </div>
        <div>
          <RecordHistory recordId={id} resource="dailyChecks" />
        </div>
      </div>
    </>
  );
}
