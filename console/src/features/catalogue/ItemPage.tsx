import { CatalogueItemDocument, type CatalogueItemQuery } from '@sanwu/schema';
import { Fragment } from 'react';
import { useParams } from 'react-router';
import { When } from '../../components/Due.tsx';
import { LinkButton } from '../../components/LinkButton.tsx';
import { PageHeader } from '../../components/PageHeader.tsx';
import { Panel } from '../../components/Panel.tsx';
import { Failed, Waiting } from '../../components/States.tsx';
import { NoRecord } from '../../components/shell/NoRecord.tsx';
import { useDates } from '../../components/use-dates.ts';
import { useT } from '../../providers/i18n.ts';
import { useDocument } from '../../providers/use-document.ts';
import { ItemFace } from '../portal/RecordFaces.tsx';
import { TemplatePanel } from '../templates/TemplatePanel.tsx';
import { isOver } from './catalogue-filter.ts';
import { OccurrencesPanel } from './OccurrencesPanel.tsx';
import { whoWords } from './who-words.ts';

export type Item = NonNullable<CatalogueItemQuery['disclosureItem']>;

/** One item: what it asks of whom, by when, and what it asked before. */
export function ItemPage() {
  const t = useT();
  const { id = '' } = useParams();
  const { data, error, refetch } = useDocument(CatalogueItemDocument, { id }, { fresh: true });
  if (error && !data) return <Failed error={error} retry={refetch} />;
  if (!data) return <Waiting rows={8} />;
  const item = data.disclosureItem;
  if (!item) return <NoRecord why={t('item.missing')} />;
  return (
    <>
      <PageHeader
        title={item.name}
        note={
          <span className="facts-line">
            {isOver(item) ? <span className="state-tag">{t('item.over')}</span> : null}
            <span>{t(`affair.${item.affair}`)}</span>
            {item.area ? <span>{item.area}</span> : null}
            <span className="muted">{item.code}</span>
          </span>
        }
        actions={
          item.viewerCanChange ? (
            <LinkButton type="primary" to={`/disclosures/catalogue/${id}/edit`}>
              {t('item.change')}
            </LinkButton>
          ) : null
        }
      />
      <div className="two-columns">
        <div>
          <Asked item={item} />
          <OccurrencesPanel itemId={item.id} />
        </div>
        <div>
          <TemplatePanel itemId={item.id} keeps={item.viewerCanChange} happens={item.frequency === 'AS_IT_HAPPENS'} />
          <ItemFace itemId={item.id} />
          <Versions item={item} />
        </div>
      </div>
    </>
  );
}

function Asked({ item }: { item: Item }) {
  const t = useT();
  const { display, exceptedUnits, titleWords } = item;
  const facts: [string, string][] = [
    [t('item.who'), whoWords(item, t)],
    ...(exceptedUnits.length > 0
      ? [[t('item.except'), exceptedUnits.map(({ name }) => name).join('、')] as [string, string]]
      : []),
    [t('item.tier'), item.tiers.map((tier) => t(`tier.${tier}`)).join('、') || t('item.over')],
    [t('item.limit'), item.dueRule],
    [t('item.basis'), item.basis],
    [t('item.audience'), t(`audience.${item.audience}`)],
    [t('item.manner'), t(`manner.${item.manner}`)],
    [t('item.channels'), item.channels.map((one) => t(`channel.${one}`)).join('、')],
    [t('item.lead'), item.lead?.name ?? t('item.noLead')],
    [t('item.funds'), t(item.hasFunds ? 'item.withFunds' : 'item.withoutFunds')],
    [t('item.display'), display ? t(`days.${display.dayKind}`, { n: display.days }) : t('item.noDisplay')],
    [t('item.titleWords'), titleWords.length > 0 ? titleWords.join('、') : t('item.byHand')],
  ];
  return (
    <Panel title={t('item.asked')}>
      <dl className="facts">
        {facts.map(([label, value]) => (
          <Fragment key={label}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </Fragment>
        ))}
      </dl>
    </Panel>
  );
}

function Versions({ item }: { item: Item }) {
  const t = useT();
  const dates = useDates();
  return (
    <Panel title={t('item.versions')} count={item.versions.length}>
      <ol className="course">
        {item.versions.map((one) => (
          <li key={one.version}>
            <span className="muted">{t('item.heldFrom', { day: dates.day(one.fromOn) })}</span>
            <span>
              {one.version === 1 ? `${one.name}，${one.dueRule}` : null}
              {one.changes.map(({ title, before, after }) => (
                <span key={title} className="item-change">
                  {t('item.differs', { title, before: before || t('item.unsaid'), after: after || t('item.unsaid') })}
                </span>
              ))}
              <span className="muted">
                {' '}
                {t('item.entered')} <When at={one.createdAt} />
              </span>
            </span>
          </li>
        ))}
      </ol>
    </Panel>
  );
}
