import { ObligationDocument, type ObligationQuery } from '@sanwu/schema';
import { Link, useParams } from 'react-router';
import { Due, When } from '../../components/Due.tsx';
import { LightTag } from '../../components/LightTag.tsx';
import { LinkButton } from '../../components/LinkButton.tsx';
import { PageHeader } from '../../components/PageHeader.tsx';
import { Panel } from '../../components/Panel.tsx';
import { RecordHistory } from '../../components/RecordHistory.tsx';
import { Empty, Failed, Waiting } from '../../components/States.tsx';
import { NoRecord } from '../../components/shell/NoRecord.tsx';
import { UnitLink } from '../../components/UnitLink.tsx';
import { useDates } from '../../components/use-dates.ts';
import { useT } from '../../providers/i18n.ts';
import { useDocument } from '../../providers/use-document.ts';
import { usePermission } from '../../providers/viewer.tsx';
import { OccurrenceTold } from '../catalogue/OccurrenceTold.tsx';
import { TakeBackOccurrence } from '../catalogue/TakeBackOccurrence.tsx';
import { LetterState } from '../notices/LetterState.tsx';
import { ObligationReminders } from '../reminders/RemindersPanel.tsx';
import { SealTold } from '../vehicles/SealTold.tsx';
import { DueExplanation } from './DueExplanation.tsx';
import { Exemptions } from './Exemptions.tsx';
import { HoldLight } from './HoldLight.tsx';
import { Holds } from './Holds.tsx';
import { LightChanges } from './LightChanges.tsx';
import { letterAddress } from './matter.ts';
import { ProposeExemption } from './ProposeExemption.tsx';

type Owed = NonNullable<ObligationQuery['obligation']>;

export function ObligationPage() {
  const t = useT();
  const { id = '' } = useParams();
  const { data, error, refetch } = useDocument(
    ObligationDocument,
    { id },
    {
      // A letter that begins to name it is not known before: any letter may be the one.
      live: ['obligations', 'notices'],
      ids: { obligations: [id] },
    },
  );
  if (error && !data) return <Failed error={error} retry={refetch} />;
  if (!data) return <Waiting />;
  const owed = data.obligation;
  if (!owed) return <NoRecord why={t('obligation.missing')} />;
  return (
    <>
      <PageHeader
        title={owed.title}
        note={
          <span className="facts-line">
            <LightTag light={owed.light} />
            <UnitLink id={owed.unit.id} name={owed.unit.name} path={owed.unit.pathNames} />
            <span>{t(`obligationState.${owed.state}`)}</span>
          </span>
        }
        actions={
          <>
            <WriteLetter owed={owed} />
            <ProposeExemption owed={owed} onDone={refetch} />
            <HoldLight owed={owed} onDone={refetch} />
            {owed.occurrence ? <TakeBackOccurrence occurrence={owed.occurrence} onDone={refetch} /> : null}
          </>
        }
      />
      <div className="two-columns">
        <div>
          <Panel title={t('obligation.what')}>
            <What owed={owed} />
          </Panel>
          <Panel title={t('obligation.fulfilments')} count={owed.fulfilments.length}>
            <Fulfilments owed={owed} />
          </Panel>
          <RecordHistory recordId={id} resource="obligations" />
        </div>
        <div>
          <Panel title={t('obligation.why')}>
            <DueExplanation dueOn={owed.dueOn} explanation={owed.dueExplanation} />
          </Panel>
          <ObligationReminders id={owed.id} />
          <Panel title={t('obligation.changes')} count={owed.changes.length}>
            <LightChanges changes={owed.changes} nextLightOn={owed.nextLightOn} />
          </Panel>
          <Exemptions owed={owed} onDone={refetch} />
          <Holds owed={owed} onDone={refetch} />
        </div>
      </div>
    </>
  );
}

function WriteLetter({ owed }: { owed: Owed }) {
  const t = useT();
  const mayDraft = usePermission('NOTICE_DRAFT');
  if (owed.openNotice) return <LetterState notice={owed.openNotice} />;
  if (!mayDraft || owed.kind !== 'DISCLOSURE' || owed.state !== 'OPEN' || owed.light === 'GREEN') return null;
  return (
    <LinkButton to={letterAddress(owed.unit.id, [owed.id])} type="primary">
      {t('notice.write')}
    </LinkButton>
  );
}

function What({ owed }: { owed: Owed }) {
  const t = useT();
  const dates = useDates();
  return (
    <dl className="facts">
      <dt>{t('field.dueOn')}</dt>
      <dd>
        <Due day={owed.dueOn} workingDaysLeft={owed.workingDaysLeft} />
      </dd>
      {owed.item ? (
        <>
          <dt>{t('field.item')}</dt>
          <dd>
            {owed.item.name} <span className="muted">{owed.item.code}</span>
          </dd>
          <dt>{t('field.basis')}</dt>
          <dd>{owed.item.basis}</dd>
          {owed.item.lead ? (
            <>
              <dt>{t('field.lead')}</dt>
              <dd>{owed.item.lead.name}</dd>
            </>
          ) : null}
        </>
      ) : null}
      {owed.occurrence ? (
        <>
          <dt>{t('occurrence.title')}</dt>
          <dd className="occurrence-told">
            <span>
              {t('occurrence.happened', { day: dates.day(owed.occurrence.happenedOn), what: owed.occurrence.what })}
            </span>
            <OccurrenceTold occurrence={owed.occurrence} />
          </dd>
        </>
      ) : null}
      {owed.kind === 'SEAL' ? <SealTold obligationId={owed.id} /> : null}
      {owed.notice ? (
        <>
          <dt>{t('field.letter')}</dt>
          <dd>
            <Link to={`/notices/${owed.notice.id}`}>{owed.notice.number ?? owed.notice.title}</Link>
          </dd>
        </>
      ) : null}
    </dl>
  );
}

function Fulfilments({ owed }: { owed: Owed }) {
  const t = useT();
  if (owed.fulfilments.length === 0)
    return <Empty>{t(owed.kind === 'SEAL' ? 'obligation.unsealed' : 'obligation.unfulfilled')}</Empty>;
  return (
    <ul className="rows">
      {owed.fulfilments.map((one) => (
        <li key={one.id} className={one.revokedAt ? 'over' : ''}>
          <span className="row-main">
            {one.disclosure ? <Link to={`/disclosures/${one.disclosure.id}`}>{one.disclosure.title}</Link> : null}
            {one.notice ? <Link to={`/notices/${one.notice.id}`}>{one.notice.number ?? one.notice.title}</Link> : null}
            {one.revokedReason ? (
              <span className="muted">{t('obligation.revoked', { reason: one.revokedReason })}</span>
            ) : null}
          </span>
          <span>
            {t('obligation.factOn')} <Due day={one.factOn} short />
          </span>
          <span className="muted">
            {t('obligation.learnedAt')} <When at={one.learnedAt} />
          </span>
        </li>
      ))}
    </ul>
  );
}
