import { SourcesDocument, UnitNamesDocument } from '@sanwu/schema';
import { Link } from 'react-router';
import { PageHeader } from '../../components/PageHeader.tsx';
import { Panel } from '../../components/Panel.tsx';
import { Empty, Waiting } from '../../components/States.tsx';
import { useT } from '../../providers/i18n.ts';
import { useDocument } from '../../providers/use-document.ts';
import { useOpens } from '../../providers/viewer.tsx';
import { isBroken } from '../sources/broken.rules.ts';
import { SourceCard } from '../sources/SourceCard.tsx';
import { DayNote } from './DayNote.tsx';

/** The administrator's day: what is broken, and the way to what can be changed. */
export function AdministratorHome() {
  const t = useT();
  const seesSources = useOpens('sources');
  const seesUnits = useOpens('units');
  const sources = useDocument(SourcesDocument, {}, { enabled: seesSources, live: ['sources'] });
  const units = useDocument(UnitNamesDocument, {}, { enabled: seesUnits, live: ['units'] });
  const broken = (sources.data?.sources ?? []).filter(isBroken);
  return (
    <>
      <PageHeader
        title={
          sources.data
            ? broken.length > 0
              ? t('admin.broken', { n: broken.length })
              : t('admin.fine')
            : t('place.home')
        }
        note={<DayNote />}
      />
      <div className="panel-grid">
        {seesSources ? (
          <Panel
            title={t('admin.sources')}
            count={broken.length}
            to="/disclosures/sources?state=BROKEN"
            toLabel={t('common.all')}
          >
            {sources.loading ? <Waiting /> : null}
            {sources.data && broken.length === 0 ? <Empty>{t('admin.noneBroken')}</Empty> : null}
            <ul className="source-list">
              {broken.map((source) => (
                <SourceCard key={source.id} source={source} onRun={sources.refetch} />
              ))}
            </ul>
          </Panel>
        ) : null}
        {seesUnits ? (
          <Panel title={t('admin.units')} count={units.data?.units.length}>
            <Empty>
              {t('admin.unitsHelp')} <Link to="/units">{t('admin.toUnits')}</Link>
            </Empty>
          </Panel>
        ) : null}
      </div>
    </>
  );
}
