import { DisclosureDocument } from '@sanwu/schema';
import { Link, useParams } from 'react-router';
import { When } from '../../components/Due.tsx';
import { LightIcon } from '../../components/LightIcon.tsx';
import { PageHeader } from '../../components/PageHeader.tsx';
import { Panel } from '../../components/Panel.tsx';
import { RecordHistory } from '../../components/RecordHistory.tsx';
import { Failed, Waiting } from '../../components/States.tsx';
import { NoRecord } from '../../components/shell/NoRecord.tsx';
import { UnitLink } from '../../components/UnitLink.tsx';
import { useDates } from '../../components/use-dates.ts';
import { amountText } from '../../lib/money.ts';
import { useT } from '../../providers/i18n.ts';
import { useDocument } from '../../providers/use-document.ts';
import { CheckButton } from '../checks/CheckButton.tsx';
import { LastCheckOfDisclosure } from '../checks/LastCheck.tsx';
import { PageEvidence } from '../evidence/PageEvidence.tsx';
import { Photos } from '../filings/Photos.tsx';
import { ChecksPanel } from '../findings/ChecksPanel.tsx';
import { PublicFacePanel } from '../portal/PublicFacePanel.tsx';
import { FiledBy } from './FiledBy.tsx';
import { JudgeDisclosure } from './JudgeDisclosure.tsx';
import { ReassignDisclosure } from './ReassignDisclosure.tsx';

/** One publication: its words, where they stood or who filled them in, what they fulfilled. */
export function DisclosurePage() {
  const t = useT();
  const dates = useDates();
  const { id = '' } = useParams();
  const { data, error, refetch } = useDocument(
    DisclosureDocument,
    { id },
    {
      live: ['disclosures', 'obligations'],
      ids: (known) => ({
        disclosures: [id],
        obligations: known?.disclosure?.obligation ? [known.disclosure.obligation.id] : [],
      }),
    },
  );
  if (error && !data) return <Failed error={error} retry={refetch} />;
  if (!data) return <Waiting />;
  const one = data.disclosure;
  if (!one) return <NoRecord why={t('disclosure.missing')} />;
  return (
    <>
      <PageHeader
        title={one.title}
        note={
          <span className="facts-line">
            <UnitLink id={one.unit.id} name={one.unit.name} path={one.unit.pathNames} />
            <span>{t('disclosure.publishedOn', { day: dates.day(one.publishedOn) })}</span>
            {one.late ? <span className="due-left due-pressing">{t('disclosure.late')}</span> : null}
            {one.takenDownAt ? <span className="due-left due-pressing">{t('disclosure.takenDown')}</span> : null}
            {one.rejectedAt ? <span className="due-left due-pressing">{t('disclosure.rejected')}</span> : null}
          </span>
        }
        actions={
          <>
            {one.viewerCanCheck ? (
              <CheckButton subject={{ type: 'DISCLOSURE', id }} unitName={one.unit.shortName} onDone={refetch} />
            ) : null}
            <ReassignDisclosure disclosure={one} onDone={refetch} />
            <JudgeDisclosure disclosure={one} onDone={refetch} />
          </>
        }
      />
      <div className="two-columns">
        <div>
          {one.rejectedReason ? (
            <aside className="panel first-note">
              <p className="first-note-title">{t('disclosure.rejectedBecause', { reason: one.rejectedReason })}</p>
              <p>{t('disclosure.rejectedHelp')}</p>
            </aside>
          ) : null}
          {one.takenDownAt ? (
            <aside className="panel first-note">
              <p className="first-note-title">
                {t('disclosure.takenDownBecause', { reason: one.takenDownReason ?? '' })}
              </p>
              <p>{t('disclosure.takenDownHelp', { when: dates.when(one.takenDownAt) })}</p>
            </aside>
          ) : null}
          <Panel title={t('disclosure.text')}>
            {one.erasedAt ? (
              <p className="panel-words">{t('evidence.textErased', { when: dates.when(one.erasedAt) })}</p>
            ) : (
              <div className="captured-text">{one.text}</div>
            )}
          </Panel>
          {one.evidence ? <PageEvidence id={id} evidence={one.evidence} onLooked={refetch} /> : null}
          {one.filing && one.filing.photos.length > 0 ? (
            <Panel title={t('fill.photo')}>
              <div className="panel-words">
                <Photos photos={one.filing.photos} />
              </div>
            </Panel>
          ) : null}
        </div>
        <div>
          <Panel title={t('disclosure.facts')}>
            <dl className="facts">
              <dt>{t('field.item')}</dt>
              <dd>{one.item.name}</dd>
              <dt>{t('field.period')}</dt>
              <dd>{one.periodLabel}</dd>
              {one.nil ? (
                <>
                  <dt>{t('field.content')}</dt>
                  <dd>{t('disclosure.nil')}</dd>
                </>
              ) : null}
              {one.amount ? (
                <>
                  <dt>{t('field.amount')}</dt>
                  <dd>
                    {t('disclosure.yuan', { amount: amountText(one.amount) })}
                    <p className="muted">{one.amountFrom}</p>
                  </dd>
                </>
              ) : null}
              <dt>{t('field.basis')}</dt>
              <dd>{one.item.basis}</dd>
              <dt>{t('disclosure.fulfils')}</dt>
              <dd>
                {one.obligation ? (
                  <Link to={`/warnings/${one.obligation.id}`} className="with-light">
                    <LightIcon light={one.obligation.light} label={t(`light.${one.obligation.light}`)} />
                    {one.obligation.title}
                  </Link>
                ) : (
                  t('disclosure.unmatched')
                )}
              </dd>
              {one.filing ? (
                <FiledBy filing={one.filing} />
              ) : (
                <>
                  <dt>{t('field.capturedAt')}</dt>
                  <dd>
                    <When at={one.capturedAt} />
                  </dd>
                  <dt>{t('field.source')}</dt>
                  <dd>{one.source?.name ?? t('disclosure.byHand')}</dd>
                  <dt>{t('disclosure.matchedHow')}</dt>
                  <dd>
                    {one.confidence === null
                      ? t('disclosure.byPerson')
                      : t('disclosure.byPlatform', { percent: one.confidence })}
                  </dd>
                </>
              )}
              <LastCheckOfDisclosure id={id} />
              {one.url ? (
                <>
                  <dt>{t('field.url')}</dt>
                  <dd>
                    <a href={one.url} target="_blank" rel="noreferrer noopener" className="long-link">
                      {t('disclosure.open')}
                    </a>
                  </dd>
                </>
              ) : null}
            </dl>
          </Panel>
          <PublicFacePanel face={one.publicFace} />
          <ChecksPanel disclosureId={id} unitName={one.unit.name} />
          <RecordHistory recordId={id} resource="disclosures" />
        </div>
      </div>
    </>
  );
}
