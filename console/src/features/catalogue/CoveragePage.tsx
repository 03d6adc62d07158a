import { CoverageDocument, UnitNamesDocument } from '@sanwu/schema';
import { Button } from 'antd';
import { DaysChoice } from '../../components/list/DaysChoice.tsx';
import { FilterSentence } from '../../components/list/FilterSentence.tsx';
import { UnitChoice } from '../../components/list/UnitChoice.tsx';
import { useListAddress } from '../../components/list/use-list-address.ts';
import { PageHeader } from '../../components/PageHeader.tsx';
import { Failed, Waiting } from '../../components/States.tsx';
import { useDates } from '../../components/use-dates.ts';
import { useT } from '../../providers/i18n.ts';
import { useDocument } from '../../providers/use-document.ts';
import { useOpens } from '../../providers/viewer.tsx';
import { CoverageProof, type Ways } from './CoverageProof.tsx';
import { rowsOf, spanOf } from './coverage.rules.ts';

const NO_SORTS: readonly string[] = [];

/** 应公开核对: what was expected, and that it adds up to what became of it. */
export function CoveragePage() {
  const t = useT();
  const dates = useDates();
  const control = useListAddress(NO_SORTS);
  const units = useDocument(UnitNamesDocument, {}, { enabled: useOpens('units') });
  const { under = units.data?.units[0]?.id ?? '', ...days } = control.address.values;
  const span = spanOf(days, dates.today);
  const { data, error, refetch } = useDocument(
    CoverageDocument,
    { under, ...span },
    { enabled: under !== '', keep: true, live: ['obligations'] },
  );
  const proof = data?.coverage;
  const ways: Ways = {
    rows: (part, whose) => rowsOf(part, { ...whose, span, today: dates.today }),
    proof: (unitId) => `/disclosures/coverage?${new URLSearchParams({ under: unitId, ...span })}`,
    opensUnits: true,
  };
  return (
    <>
      <PageHeader
        title={t('place.coverage')}
        note={t('coverage.note')}
        actions={
          proof ? (
            <Button href={`/exports/COVERAGE?${new URLSearchParams({ under, ...span })}`}>
              {t('coverage.export')}
            </Button>
          ) : null
        }
      />
      <FilterSentence control={control}>
        <span>{t('filter.show')}</span>
        <UnitChoice control={control} />
        <span>{t('coverage.due')}</span>
        <DaysChoice control={control} latest={`${Number(dates.today.slice(0, 4)) + 1}-12-31`} />
      </FilterSentence>
      {error && !data ? <Failed error={error} retry={refetch} /> : null}
      {!proof && !error ? <Waiting rows={8} /> : null}
      {proof ? (
        <>
          <p className="coverage-about">
            {t('coverage.about', { name: proof.root.name, from: dates.day(proof.from), to: dates.day(proof.to) })}
          </p>
          <CoverageProof proof={proof} ways={ways} />
        </>
      ) : null}
    </>
  );
}
