import { FilingDocument, type FilingFullFragment } from '@sanwu/schema';
import { useParams } from 'react-router';
import { Due } from '../../components/Due.tsx';
import { PageHeader } from '../../components/PageHeader.tsx';
import { Failed, Waiting } from '../../components/States.tsx';
import { NoRecord } from '../../components/shell/NoRecord.tsx';
import { UnitLink } from '../../components/UnitLink.tsx';
import { useT } from '../../providers/i18n.ts';
import { useDocument } from '../../providers/use-document.ts';
import { useViewer } from '../../providers/viewer.tsx';
import { FilledIn } from './FilledIn.tsx';
import { FillIn } from './FillIn.tsx';
import './filings.css';

/** One filing: the form while it is filled in, then what was filled in and what became of it. */
export function FilingPage() {
  const t = useT();
  const { id = '' } = useParams();
  const { data, error, refetch } = useDocument(
    FilingDocument,
    { id },
    { current: true, live: ['filings'], ids: { filings: [id] } },
  );
  if (error && !data) return <Failed error={error} retry={refetch} />;
  if (!data) return <Waiting rows={8} />;
  const { filing } = data;
  if (!filing) return <NoRecord why={t('fill.missing')} />;
  return (
    <div className="fill-page">
      <Head filing={filing} />
      {filing.template && (filing.state === 'DRAFT' || filing.state === 'RETURNED') ? (
        <FillIn key={`${filing.id} ${filing.state}`} filing={filing} template={filing.template} onDone={refetch} />
      ) : (
        <FilledIn filing={filing} onDone={refetch} />
      )}
    </div>
  );
}

function Head({ filing }: { filing: FilingFullFragment }) {
  const t = useT();
  const { posts } = useViewer();
  const own = posts.some(({ unit }) => unit.id === filing.unit.id);
  const { obligation, unit } = filing;
  const isOpen = filing.state === 'DRAFT' || filing.state === 'RETURNED';
  return (
    <PageHeader
      title={`${filing.item.name} ${filing.periodLabel}`}
      note={
        <span className="facts-line">
          <span className="state-tag">{t(`filingState.${filing.state}`)}</span>
          <UnitLink id={unit.id} name={unit.shortName} />
          {own || !isOpen ? null : <span className="fill-behalf">{t('fill.behalf', { unit: unit.shortName })}</span>}
          {obligation ? (
            <Due
              day={obligation.dueOn}
              workingDaysLeft={filing.state === 'PUBLISHED' ? null : obligation.workingDaysLeft}
              short
            />
          ) : null}
        </span>
      }
    />
  );
}
