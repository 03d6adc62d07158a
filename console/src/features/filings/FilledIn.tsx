import type { FilingFullFragment } from '@sanwu/schema';
import { Link } from 'react-router';
import { When } from '../../components/Due.tsx';
import { Panel } from '../../components/Panel.tsx';
import { useT } from '../../providers/i18n.ts';
import { FilingSteps } from './FilingSteps.tsx';
import { FilledValues } from './FilledValues.tsx';
import { cellsOf, formOf } from './filing-form.rules.ts';
import { Photos } from './Photos.tsx';

/** What was submitted: whose move it is, what it says beside last period, and what the viewer may do. */
export function FilledIn({ filing, onDone }: { filing: FilingFullFragment; onDone: () => void }) {
  const t = useT();
  const { template, content, comparisons, lastPeriod, photos, nil } = filing;
  return (
    <div className="fill">
      <Receipt filing={filing} />
      {nil ? (
        <Panel title={t('fill.values')}>
          <p className="fill-nil">{t('fill.nilLong')}</p>
        </Panel>
      ) : null}
      {template && content ? (
        <Panel title={t('fill.values')}>
          <FilledValues
            {...{ template, comparisons }}
            cells={cellsOf(content)}
            last={lastPeriod ? cellsOf(lastPeriod) : null}
            explanations={formOf({ content, photos: [] }).explanations}
            signOffs={content.signOffs}
          />
        </Panel>
      ) : null}
      {photos.length > 0 ? (
        <Panel title={t('fill.photo')}>
          <Photos photos={photos} />
        </Panel>
      ) : null}
      {content ? <Secrecy filing={filing} content={content} /> : null}
      <FilingSteps filing={filing} onDone={onDone} />
    </div>
  );
}

function Receipt({ filing }: { filing: FilingFullFragment }) {
  const t = useT();
  const { state, filler, fillerUnit, onBehalf, submittedAt, reviewer, reviewedAt, disclosure } = filing;
  return (
    <Panel title={t(`fill.receipt.${state === 'PUBLISHED' ? 'PUBLISHED' : 'SUBMITTED'}`)}>
      <dl className="facts">
        <dt>{t('fill.filler')}</dt>
        <dd>
          {filler} <span className="muted">{fillerUnit?.name}</span>{' '}
          {onBehalf ? <span className="fill-behalf">{t('fill.onBehalf')}</span> : null}
        </dd>
        {submittedAt ? (
          <>
            <dt>{t('fill.submittedAt')}</dt>
            <dd>
              <When at={submittedAt} />
            </dd>
          </>
        ) : null}
        {reviewer && reviewedAt ? (
          <>
            <dt>{t('fill.reviewer')}</dt>
            <dd>
              {reviewer} <When at={reviewedAt} />
              {filing.remark ? ` ${filing.remark}` : ''}
            </dd>
          </>
        ) : null}
        {disclosure ? (
          <>
            <dt>{t('fill.publishedAs')}</dt>
            <dd>
              <Link to={`/disclosures/${disclosure.id}`}>{disclosure.title}</Link>
            </dd>
          </>
        ) : null}
      </dl>
    </Panel>
  );
}

function Secrecy({
  filing,
  content,
}: {
  filing: FilingFullFragment;
  content: NonNullable<FilingFullFragment['content']>;
}) {
  const t = useT();
  const why = new Map(content.confirmations.map(({ place, text }) => [place, text]));
  return (
    <Panel title={t('fill.secrecy')}>
      <dl className="facts">
        <dt>{t('fill.secrecyReviewer')}</dt>
        <dd>{content.secrecyReviewer}</dd>
        {filing.findings.map(({ place, label, shown }) => [
          <dt key={`${place} what`}>{label}</dt>,
          <dd key={place}>
            {shown} <span className="muted">{why.get(place)}</span>
          </dd>,
        ])}
      </dl>
    </Panel>
  );
}
