import { AccountsDocument, SourcesDocument, UnitNamesDocument } from '@sanwu/schema';
import { Link } from 'react-router';
import { PageHeader } from '../../components/PageHeader.tsx';
import { Panel } from '../../components/Panel.tsx';
import { Empty, Failed, Waiting } from '../../components/States.tsx';
import type { MessageKey } from '../../locales/zh.ts';
import { useT } from '../../providers/i18n.ts';
import { useDocument } from '../../providers/use-document.ts';
import { useOpens } from '../../providers/viewer.tsx';
import { accountFilter } from '../accounts/account-filter.ts';
import { isBroken } from '../sources/broken.rules.ts';
import { SourceCard } from '../sources/SourceCard.tsx';
import { AccountRows } from './AccountRows.tsx';
import { DayNote } from './DayNote.tsx';

/** The system administrator's day: what is broken, who is not in yet or out, and the way to what can be changed. */
export function AdministratorHome() {
  const t = useT();
  const seesSources = useOpens('sources');
  const seesUnits = useOpens('units');
  const seesAccounts = useOpens('accounts');
  const sources = useDocument(SourcesDocument, {}, { enabled: seesSources, live: ['sources'] });
  const units = useDocument(UnitNamesDocument, {}, { enabled: seesUnits, live: ['units'] });
  const broken = (sources.data?.sources ?? []).filter(isBroken);
  const state = broken.length > 0 ? t('admin.broken', { n: broken.length }) : t('admin.fine');
  return (
    <>
      <PageHeader title={sources.data ? state : t('place.home')} note={<DayNote />} />
      <div className="panel-grid panel-pairs">
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
        {seesAccounts ? <AccountsPanel state="NEW" title={t('admin.notHere')} none="admin.allHere" /> : null}
        {seesAccounts ? <AccountsPanel state="DISABLED" title={t('admin.disabled')} none="admin.noneDisabled" /> : null}
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

interface AccountsProps {
  state: 'NEW' | 'DISABLED';
  title: string;
  none: MessageKey;
}

/** Accounts that somebody may have to see to. */
function AccountsPanel({ state, title, none }: AccountsProps) {
  const t = useT();
  const { data, error, loading, refetch } = useDocument(
    AccountsDocument,
    { filter: accountFilter({ state }), skip: 0, take: 5 },
    { fresh: true },
  );
  const accounts = data?.accounts;
  return (
    <Panel title={title} count={accounts?.totalItems} to={`/accounts?state=${state}`} toLabel={t('common.all')}>
      {loading ? <Waiting /> : null}
      {error && !accounts ? <Failed error={error} retry={refetch} /> : null}
      {accounts?.totalItems === 0 ? <Empty>{t(none)}</Empty> : null}
      <AccountRows accounts={accounts?.items ?? []} />
    </Panel>
  );
}
