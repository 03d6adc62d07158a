import type { FindingFilter, FindingPartsFragment } from '@sanwu/schema';
import { Button, Grid } from 'antd';
import { useRef, useState } from 'react';
import { LinkButton } from '../../components/LinkButton.tsx';
import { ExportButton } from '../../components/list/ExportButton.tsx';
import { ListPages } from '../../components/list/ListPages.tsx';
import { useListAddress } from '../../components/list/use-list-address.ts';
import { useRecordPage } from '../../components/list/use-record-list.ts';
import { PageHeader } from '../../components/PageHeader.tsx';
import { Empty, Failed, Waiting } from '../../components/States.tsx';
import { useT } from '../../providers/i18n.ts';
import { useOpens } from '../../providers/viewer.tsx';
import { FindingFilters } from './FindingFilters.tsx';
import { FindingItem } from './FindingItem.tsx';
import { FindingSteps } from './FindingSteps.tsx';
import { findingFilter } from './finding-filter.ts';
import { LedgerMenu } from './LedgerMenu.tsx';
import { RepeatRule } from './RepeatRule.tsx';
import { useDecisions } from './use-decisions.tsx';
import { WriteLetter } from './WriteLetter.tsx';
import './findings.css';

const SORTS = ['FOUND_AT', 'UNIT', 'KIND'];
const ORDER = [{ field: 'FOUND_AT', direction: 'DESC' as const }];

/** 问题: what checks propose and people found; several are decided at once. What others do moves nothing under the reader. */
export function Findings() {
  const t = useT();
  const control = useListAddress(SORTS);
  const seesLetters = useOpens('notices');
  const seesChecks = useOpens('dailyChecks');
  const { address } = control;
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const filter = findingFilter(address.values);
  // a ledger is of every state, unless one is chosen
  const ofLedger = findingFilter({ ...address.values, state: address.values['state'] || 'ALL' });
  const list = useRecordPage<FindingPartsFragment, FindingFilter>({
    resource: 'findings',
    filter,
    address,
    order: ORDER,
  });
  const wide = Grid.useBreakpoint().lg !== false;
  const decidable = list.rows.filter(({ viewerCan }) => viewerCan.length > 0);
  // what is gone from the page is chosen no more
  const selected = decidable.filter(({ id }) => chosen.has(id));
  const rows = useRef<HTMLUListElement>(null);
  const drop = (gone: readonly { id: string }[]) =>
    setChosen((last) => new Set([...last].filter((id) => !gone.some((one) => one.id === id))));
  const decisions = useDecisions({ onDone: list.refetch, onConflict: drop, list: rows });
  const filtered = Object.values(address.values).some((value) => value !== '');
  const choose = (id: string, on: boolean) =>
    setChosen(new Set([...selected.map((one) => one.id).filter((one) => one !== id), ...(on ? [id] : [])]));
  return (
    <>
      <PageHeader
        title={t('place.findings')}
        note={
          <>
            {t('findings.note')}
            <RepeatRule />
          </>
        }
        actions={
          <>
            {seesChecks ? <LinkButton to="/checks">{t('place.checks')}</LinkButton> : null}
            {seesLetters ? <LinkButton to="/notices">{t('place.letters')}</LinkButton> : null}
            <LedgerMenu filter={ofLedger} sort={address.sort.length > 0 ? address.sort : ORDER} />
            <ExportButton
              kind="FINDINGS"
              filter={filter}
              sort={address.sort.length > 0 ? address.sort : ORDER}
              total={list.total}
            />
          </>
        }
      />
      <FindingFilters control={control} finder={list.rows[0]?.finder ?? ''} />
      {list.error && list.rows.length === 0 ? <Failed error={list.error} retry={list.refetch} /> : null}
      {list.loading ? <Waiting rows={8} /> : null}
      {list.total === 0 ? <Empty>{t(filtered ? 'findings.noneLike' : 'findings.none')}</Empty> : null}
      {list.total ? (
        <div className="record-list">
          {list.elsewhere > 0 ? (
            <button type="button" className="news" onClick={list.refetch}>
              {t('list.elsewhere', { n: list.elsewhere })}
            </button>
          ) : null}
          {decidable.length > 1 ? (
            <div className="finding-several">
              <Button onClick={() => setChosen(new Set(selected.length > 0 ? [] : decidable.map(({ id }) => id)))}>
                {t(selected.length > 0 ? 'finding.selectNone' : 'finding.selectPage')}
              </Button>
              {selected.length > 0 ? (
                <>
                  <span role="status">{t('finding.selected', { n: selected.length })}</span>
                  <WriteLetter findings={selected} />
                  <FindingSteps findings={selected} decisions={decisions} />
                </>
              ) : null}
            </div>
          ) : null}
          {list.rows.length === 0 ? (
            <Empty>{t('findings.pageDone')}</Empty>
          ) : (
            <ul className="panel findings" ref={rows}>
              {list.rows.map((finding) => (
                <FindingItem
                  key={finding.id}
                  finding={finding}
                  chosen={finding.viewerCan.length > 0 ? chosen.has(finding.id) : undefined}
                  onChoose={(on) => choose(finding.id, on)}
                  decisions={decisions}
                />
              ))}
            </ul>
          )}
          <ListPages control={control} shown={list.rows.length} total={list.total} wide={wide} />
        </div>
      ) : null}
      {decisions.dialog}
    </>
  );
}
