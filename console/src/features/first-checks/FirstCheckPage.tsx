import { LedDisclosureDocument } from '@sanwu/schema';
import { useState } from 'react';
import { useParams } from 'react-router';
import { When } from '../../components/Due.tsx';
import { PageHeader } from '../../components/PageHeader.tsx';
import { Panel } from '../../components/Panel.tsx';
import { Failed, Waiting } from '../../components/States.tsx';
import { NoRecord } from '../../components/shell/NoRecord.tsx';
import { useDates } from '../../components/use-dates.ts';
import { amountText } from '../../lib/money.ts';
import { useT } from '../../providers/i18n.ts';
import { useDocument } from '../../providers/use-document.ts';
import { FiledBy } from '../disclosures/FiledBy.tsx';
import { PageEvidence } from '../evidence/PageEvidence.tsx';
import { Photos } from '../filings/Photos.tsx';
import { FirstCheckSteps } from './FirstCheckSteps.tsx';
import { NextEntry } from './NextEntry.tsx';

/** One entry, as the lead department sees it: what was published, and what it says of it. */
export function FirstCheckPage() {
  const t = useT();
  const dates = useDates();
  const { id = '' } = useParams();
  const { data, error, refetch } = useDocument(LedDisclosureDocument, { id }, { fresh: true });
  const [decided, setDecided] = useState<string>();
  if (error && !data) return <Failed error={error} retry={refetch} />;
  if (!data) return <Waiting />;
  const one = data.ledDisclosure;
  if (!one) return <NoRecord why={t('firstCheck.missing')} />;
  const { firstCheck } = one;
  return (
    <>
      <PageHeader
        title={one.title}
        note={
          <span className="facts-line">
            <span>{one.unit.name}</span>
            <span>{t('disclosure.publishedOn', { day: dates.day(one.publishedOn) })}</span>
            {one.late ? <span className="due-left due-pressing">{t('disclosure.late')}</span> : null}
            {one.rejected ? <span className="due-left due-pressing">{t('disclosure.rejected')}</span> : null}
          </span>
        }
        actions={
          <>
            <FirstCheckSteps key={id} disclosure={one} onDone={refetch} onRecorded={() => setDecided(id)} />
            {firstCheck || one.rejected ? (
              <NextEntry key={`next ${id}`} id={id} publishedOn={one.publishedOn} decided={decided === id} />
            ) : null}
          </>
        }
      />
      <div className="two-columns">
        <div>
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
              <dd>{one.itemName}</dd>
              <dt>{t('field.period')}</dt>
              <dd>{one.periodLabel}</dd>
              {one.amount ? (
                <>
                  <dt>{t('field.amount')}</dt>
                  <dd>{t('disclosure.yuan', { amount: amountText(one.amount) })}</dd>
                </>
              ) : null}
              {one.filing ? <FiledBy filing={one.filing} /> : null}
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
              <dt>{t('place.firstChecks')}</dt>
              <dd>
                {firstCheck ? (
                  <>
                    {firstCheck.problem ?? t('firstCheck.inOrder')}
                    <p className="muted">
                      {firstCheck.unit.name} {firstCheck.checker} <When at={firstCheck.checkedAt} />
                    </p>
                  </>
                ) : (
                  t('firstCheck.notYet')
                )}
              </dd>
            </dl>
          </Panel>
        </div>
      </div>
    </>
  );
}
