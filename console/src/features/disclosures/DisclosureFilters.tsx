import { type Affair, SourceNamesDocument } from '@sanwu/schema';
import { useState } from 'react';
import { DaysChoice } from '../../components/list/DaysChoice.tsx';
import { Choice, FilterSentence, Words } from '../../components/list/FilterSentence.tsx';
import { OwnUnitWord, UnitWord } from '../../components/list/FilterWord.tsx';
import { AreaChoice, ItemChoice } from '../../components/list/ItemChoice.tsx';
import { PeriodChoice } from '../../components/list/PeriodChoice.tsx';
import { UnitChoice } from '../../components/list/UnitChoice.tsx';
import type { ListControl } from '../../components/list/use-list-address.ts';
import { useDates } from '../../components/use-dates.ts';
import { useT } from '../../providers/i18n.ts';
import { useDocument } from '../../providers/use-document.ts';
import { useOpens } from '../../providers/viewer.tsx';

const AFFAIRS: Affair[] = ['PARTY', 'GOVERNMENT', 'VILLAGE'];
/** Words of the address that are chosen less often: they are folded away until one of them narrows. */
const FOLDED = ['area', 'counts', 'late', 'amount', 'nil', 'how', 'source'];

/** Which disclosures, as a sentence. */
export function DisclosureFilters({ control }: { control: ListControl }) {
  const t = useT();
  const { today } = useDates();
  const [opened, setOpened] = useState(false);
  const narrowed = FOLDED.some((name) => control.address.values[name]);
  return (
    <FilterSentence control={control}>
      <span>{t('filter.show')}</span>
      <UnitChoice control={control} />
      <span>{t('filter.of')}</span>
      <Choice
        control={control}
        name="affair"
        label={t('field.affair')}
        any={t('filter.allAffairs')}
        options={AFFAIRS.map((value) => ({ value, label: t(`affair.${value}`) }))}
      />
      <ItemChoice control={control} />
      <PeriodChoice control={control} />
      <DaysChoice control={control} latest={today} />
      <span>{t('filter.publishedThen')}</span>
      <span>{t('filter.with')}</span>
      <Words control={control} name="text" label={t('filter.title')} twoCharacters />
      <OwnUnitWord control={control} />
      <UnitWord control={control} word="published" say={(name) => t('filter.publishedBelow', { name })} />
      {opened || narrowed ? (
        <FoldedFilters control={control} />
      ) : (
        <button type="button" className="link-button" onClick={() => setOpened(true)}>
          {t('filter.more')}
        </button>
      )}
    </FilterSentence>
  );
}

function FoldedFilters({ control }: { control: ListControl }) {
  const t = useT();
  const seesSources = useOpens('sources');
  return (
    <>
      <AreaChoice control={control} />
      <Choice
        control={control}
        name="counts"
        label={t('filter.counts')}
        any={t('filter.countsAny')}
        options={[
          { value: 'yes', label: t('filter.countsYes') },
          { value: 'no', label: t('disclosure.rejected') },
        ]}
      />
      <Choice
        control={control}
        name="late"
        label={t('filter.late')}
        any={t('filter.lateAny')}
        options={[
          { value: 'yes', label: t('disclosure.late') },
          { value: 'no', label: t('filter.lateNo') },
        ]}
      />
      <Choice
        control={control}
        name="amount"
        label={t('field.amount')}
        any={t('filter.amountAny')}
        options={[
          { value: 'yes', label: t('filter.amountYes') },
          { value: 'no', label: t('filter.amountNo') },
        ]}
      />
      <Choice
        control={control}
        name="nil"
        label={t('disclosure.nil')}
        any={t('filter.nilAny')}
        options={[
          { value: 'yes', label: t('disclosure.nil') },
          { value: 'no', label: t('filter.nilNo') },
        ]}
      />
      <Choice
        control={control}
        name="how"
        label={t('filter.how')}
        any={t('filter.howAny')}
        options={[
          { value: 'captured', label: t('filter.howCaptured') },
          { value: 'filled', label: t('filter.howFilled') },
        ]}
      />
      {seesSources ? <SourceChoice control={control} /> : null}
    </>
  );
}

/** 采集来源 in a filter's sentence. */
function SourceChoice({ control }: { control: ListControl }) {
  const t = useT();
  const { data } = useDocument(SourceNamesDocument, {});
  return (
    <Choice
      control={control}
      name="source"
      label={t('filter.source')}
      any={t('filter.allSources')}
      options={(data?.sources ?? []).map(({ id, name }) => ({ value: id, label: name }))}
      searchable
    />
  );
}
