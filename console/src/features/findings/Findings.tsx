import { CheckNamesDocument, FindingsDocument } from '@sanwu/schema';
import { Button } from 'antd';
import { useState } from 'react';
import { Choice, FilterSentence, Words } from '../../components/list/FilterSentence.tsx';
import { DayWord } from '../../components/list/FilterWord.tsx';
import { ListPages } from '../../components/list/ListPages.tsx';
import { UnitChoice } from '../../components/list/UnitChoice.tsx';
import { type ListControl, useListAddress } from '../../components/list/use-list-address.ts';
import { PageHeader } from '../../components/PageHeader.tsx';
import { Empty, Failed, Waiting } from '../../components/States.tsx';
import { useT } from '../../providers/i18n.ts';
import { useDocument } from '../../providers/use-document.ts';
import { FindingItem } from './FindingItem.tsx';
import { FindingSteps } from './FindingSteps.tsx';
import { findingFilter, KINDS, STATES } from './finding-filter.ts';
import './findings.css';

const NO_SORTS: readonly string[] = [];

/** 问题: what checks propose and people found; several are decided at once. */
export function Findings() {
  const t = useT();
  const control = useListAddress(NO_SORTS);
  const { page, pageSize, values } = control.address;
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const { data, error, refetch } = useDocument(
    FindingsDocument,
    { filter: findingFilter(values), skip: (page - 1) * pageSize, take: pageSize },
    { keep: true, live: ['findings'] },
  );
  const { items = [], totalItems } = data?.findings ?? {};
  const decidable = items.filter(({ viewerCan }) => viewerCan.length > 0);
  // what is gone from the page is chosen no more
  const selected = decidable.filter(({ id }) => chosen.has(id));
  const filtered = Object.values(values).some((value) => value !== '');
  const done = () => {
    setChosen(new Set());
    refetch();
  };
  const choose = (id: string, on: boolean) =>
    setChosen(new Set([...selected.map((one) => one.id).filter((one) => one !== id), ...(on ? [id] : [])]));
  return (
    <>
      <PageHeader title={t('place.findings')} note={t('findings.note')} />
      <FindingFilters control={control} />
      {error && !data ? <Failed error={error} retry={refetch} /> : null}
      {!data && !error ? <Waiting rows={8} /> : null}
      {totalItems === 0 ? <Empty>{t(filtered ? 'findings.noneLike' : 'findings.none')}</Empty> : null}
      {totalItems ? (
        <div className="record-list">
          {decidable.length > 1 ? (
            <div className="finding-several">
              <Button
                onClick={() => setChosen(new Set(selected.length > 0 ? [] : decidable.map(({ id }) => id)))}
                aria-pressed={selected.length > 0}
              >
                {t(selected.length > 0 ? 'finding.selectNone' : 'finding.selectPage')}
              </Button>
              {selected.length > 0 ? (
                <>
                  <span role="status">{t('finding.selected', { n: selected.length })}</span>
                  <FindingSteps findings={selected} onDone={done} />
                </>
              ) : null}
            </div>
          ) : null}
          <ul className="panel findings">
            {items.map((finding) => (
              <FindingItem
                key={finding.id}
                finding={finding}
                chosen={finding.viewerCan.length > 0 ? chosen.has(finding.id) : undefined}
                onChoose={(on) => choose(finding.id, on)}
                onDone={done}
              />
            ))}
          </ul>
          <ListPages control={control} shown={items.length} total={totalItems} wide={false} />
        </div>
      ) : null}
    </>
  );
}

function FindingFilters({ control }: { control: ListControl }) {
  const t = useT();
  const checks = useDocument(CheckNamesDocument, {});
  const states = [
    { value: 'ALL', label: t('finding.everyState') },
    ...STATES.map((value) => ({ value, label: t(`findingState.${value}`) })),
  ];
  return (
    <FilterSentence control={control}>
      <span>{t('filter.show')}</span>
      <UnitChoice control={control} />
      <span>{t('filter.of')}</span>
      <Choice
        control={control}
        name="state"
        label={t('field.state')}
        any={t('findingState.PROPOSED')}
        options={states}
      />
      <Choice
        control={control}
        name="kind"
        label={t('field.kind')}
        any={t('finding.everyKind')}
        options={KINDS.map((value) => ({ value, label: t(`findingKind.${value}`) }))}
      />
      <Choice
        control={control}
        name="check"
        label={t('finding.check')}
        any={t('finding.everyCheck')}
        options={(checks.data?.disclosureCheckList ?? []).map(({ code, problem }) => ({ value: code, label: problem }))}
      />
      <span>{t('filter.with')}</span>
      <Words control={control} name="text" label={t('finding.text')} />
      <DayWord control={control} say={(span) => t('finding.foundWithin', { span })} />
    </FilterSentence>
  );
}
