import { DaysChoice } from '../../components/list/DaysChoice.tsx';
import { Choice, FilterSentence, Words } from '../../components/list/FilterSentence.tsx';
import { OwnUnitWord, UnitWord, Word } from '../../components/list/FilterWord.tsx';
import { Folded } from '../../components/list/Folded.tsx';
import { AreaChoice, ItemChoice } from '../../components/list/ItemChoice.tsx';
import { PeriodChoice } from '../../components/list/PeriodChoice.tsx';
import { UnitChoice } from '../../components/list/UnitChoice.tsx';
import type { ListControl } from '../../components/list/use-list-address.ts';
import { useDates } from '../../components/use-dates.ts';
import { useT } from '../../providers/i18n.ts';
import { KINDS, LIGHTS, STATE_GROUPS, STATES } from './warning-filter.ts';

/** Which of what is owed, as a sentence. */
export function WarningFilters({ control }: { control: ListControl }) {
  const t = useT();
  const dates = useDates();
  const lights = [
    { value: 'LIT', label: t('filter.lit') },
    ...LIGHTS.map((value) => ({ value, label: t(`light.${value}`) })),
  ];
  const states = [
    ...Object.keys(STATE_GROUPS).map((value) => ({
      value,
      label: t(`obligationStates.${value as 'ALL' | 'DUE' | 'PENDING' | 'DONE'}`),
    })),
    ...STATES.slice(1).map((value) => ({ value, label: t(`obligationState.${value}`) })),
  ];
  const kinds = KINDS.map((value) => ({ value, label: t(`obligationKind.${value}`) }));
  return (
    <FilterSentence control={control}>
      <span>{t('filter.show')}</span>
      <UnitChoice control={control} />
      <span>{t('filter.of')}</span>
      <Choice
        control={control}
        name="state"
        label={t('field.state')}
        any={t('obligationState.OPEN')}
        options={states}
      />
      <Choice control={control} name="kind" label={t('field.kind')} any={t('filter.allKinds')} options={kinds} />
      <ItemChoice control={control} />
      <span>{t('filter.light')}</span>
      <Choice control={control} name="light" label={t('field.light')} any={t('filter.anyLight')} options={lights} />
      <span>{t('filter.with')}</span>
      <Words control={control} name="text" label={t('filter.text')} />
      <OwnUnitWord control={control} />
      <UnitWord control={control} word="owed" say={(name) => t('filter.owedBelow', { name })} />
      <UnitWord control={control} word="debtor" say={(name) => t('filter.owedBy', { name })} />
      <Word
        control={control}
        names={['foreseen']}
        say={({ foreseen }) => t(foreseen === 'yes' ? 'filter.foreseen' : 'filter.happened')}
      />
      <Word control={control} names={['due']} say={({ due = '' }) => t('filter.due', { day: dates.day(due) })} />
      <Word
        control={control}
        names={['since']}
        say={({ since = '' }) => t('filter.since', { day: dates.day(since) })}
      />
      <Folded
        control={control}
        filters={[
          { names: ['area'], choice: <AreaChoice control={control} /> },
          { names: ['period'], choice: <PeriodChoice control={control} /> },
          { names: ['from', 'to'], choice: <DueDays control={control} /> },
        ]}
      />
    </FilterSentence>
  );
}

/** 从…到…到期 */
function DueDays({ control }: { control: ListControl }) {
  const t = useT();
  const { today } = useDates();
  return (
    <>
      <DaysChoice control={control} latest={`${Number(today.slice(0, 4)) + 1}-12-31`} />
      <span>{t('filter.dueThen')}</span>
    </>
  );
}
