import { LedCoverageDocument } from '@sanwu/schema';
import { LinkButton } from '../../components/LinkButton.tsx';
import { DaysChoice } from '../../components/list/DaysChoice.tsx';
import { FilterSentence } from '../../components/list/FilterSentence.tsx';
import { useListAddress } from '../../components/list/use-list-address.ts';
import { PageHeader } from '../../components/PageHeader.tsx';
import { Failed, Waiting } from '../../components/States.tsx';
import { useDates } from '../../components/use-dates.ts';
import { useT } from '../../providers/i18n.ts';
import { useDocument } from '../../providers/use-document.ts';
import { FirstChecksWaiting } from '../first-checks/FirstChecksWaiting.tsx';
import { CoverageProof, type Ways } from './CoverageProof.tsx';
import { ledRowsOf, spanOf } from './coverage.rules.ts';
import { LedItemChoice } from './LedItemChoice.tsx';

const NO_SORTS: readonly string[] = [];

/** 牵头事项公开情况: who has published what one's own unit leads, and who has not. */
export function LedCoveragePage() {
  const t = useT();
  const dates = useDates();
  const control = useListAddress(NO_SORTS);
  const { under = '', item = '', ...days } = control.address.values;
  const span = spanOf(days, dates.today);
  const asked = { under: under || null, itemId: item || null, ...span };
  const { data, error, refetch } = useDocument(LedCoverageDocument, asked, { keep: true, fresh: true });
  const proof = data?.ledCoverage;
  const words = { ...span, ...(item ? { item } : {}) };
  const ways: Ways = {
    rows: (part, whose) => ledRowsOf(part, { ...whose, span, today: dates.today, item }),
    proof: (unitId) => `/disclosures/led?${new URLSearchParams({ under: unitId, ...words })}`,
    opensUnits: false,
  };
  return (
    <>
      <PageHeader
        title={t('place.led')}
        note={t('led.note')}
        actions={
          <>
            {under ? (
              <LinkButton to={`/disclosures/led?${new URLSearchParams(words)}`}>{t('led.wholeDistrict')}</LinkButton>
            ) : null}
            <FirstChecksWaiting />
          </>
        }
      />
      <FilterSentence control={control}>
        <span>{t('filter.show')}</span>
        <LedItemChoice control={control} />
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
