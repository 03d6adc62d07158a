import { type Affair, SourceNamesDocument } from '@sanwu/schema';
import { DaysChoice } from '../../components/list/DaysChoice.tsx';
import { Choice, FilterSentence, Words } from '../../components/list/FilterSentence.tsx';
import { OwnUnitWord, UnitWord } from '../../components/list/FilterWord.tsx';
import { Folded } from '../../components/list/Folded.tsx';
import { AreaChoice, ItemChoice } from '../../components/list/ItemChoice.tsx';
import { PeriodChoice } from '../../components/list/PeriodChoice.tsx';
import { UnitChoice } from '../../components/list/UnitChoice.tsx';
import type { ListControl } from '../../components/list/use-list-address.ts';
import { useDates } from '../../components/use-dates.ts';
import { useT } from '../../providers/i18n.ts';
import { useDocument } from '../../providers/use-document.ts';
import { useOpens } from '../../providers/viewer.tsx';

const AFFAIRS: Affair[] = ['PARTY', 'GOVERNMENT', 'VILLAGE'];
const FOLDED = ['area', 'counts', 'seen', 'late', 'amount', 'nil', 'how', 'source'] as const;
type FoldedName = (typeof FOLDED)[number];

/** Which disclosures, as a sentence. */
export function DisclosureFilters({ control }: { control: ListControl }) {
  const t = useT();
  const { today } = useDates();
  const seesSources = useOpens('sources');
  const offered = FOLDED.filter((name) => name !== 'source' || seesSources);
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
      <Folded
        control={control}
        filters={offered.map((name) => ({ names: [name], choice: <FoldedChoice name={name} control={control} /> }))}
      />
    </FilterSentence>
  );
}

function FoldedChoice({ name, control }: { name: FoldedName; control: ListControl }) {
  const t = useT();
  if (name === 'area') return <AreaChoice control={control} />;
  if (name === 'source') return <SourceChoice control={control} />;
  const { label, any, options } = {
    counts: {
      ...{ label: t('filter.counts'), any: t('filter.countsAny') },
      options: { yes: t('filter.countsYes'), no: t('disclosure.rejected') },
    },
    seen: {
      ...{ label: t('face.title'), any: t('filter.seenAny') },
      options: { yes: t('face.shown'), no: t('face.hidden') },
    },
    late: {
      ...{ label: t('filter.late'), any: t('filter.lateAny') },
      options: { yes: t('disclosure.late'), no: t('filter.lateNo') },
    },
    amount: {
      ...{ label: t('field.amount'), any: t('filter.amountAny') },
      options: { yes: t('filter.amountYes'), no: t('filter.amountNo') },
    },
    nil: {
      ...{ label: t('disclosure.nil'), any: t('filter.nilAny') },
      options: { yes: t('disclosure.nil'), no: t('filter.nilNo') },
    },
    how: {
      ...{ label: t('filter.how'), any: t('filter.howAny') },
      options: { captured: t('filter.howCaptured'), filled: t('filter.howFilled') },
    },
  }[name];
  const choices = Object.entries(options).map(([value, words]) => ({ value, label: words }));
  return <Choice control={control} name={name} label={label} any={any} options={choices} />;
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
