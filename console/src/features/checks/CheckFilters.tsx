import { DaysChoice } from '../../components/list/DaysChoice.tsx';
import { Choice, FilterSentence, Words } from '../../components/list/FilterSentence.tsx';
import { OwnUnitWord, UnitWord, Word } from '../../components/list/FilterWord.tsx';
import { Folded } from '../../components/list/Folded.tsx';
import { UnitChoice } from '../../components/list/UnitChoice.tsx';
import type { ListControl } from '../../components/list/use-list-address.ts';
import { useDates } from '../../components/use-dates.ts';
import { useT } from '../../providers/i18n.ts';
import { CONCLUSIONS, SUBJECTS, WAYS } from './check-filter.ts';

interface Props {
  control: ListControl;
  /** who looked, by what is listed: the address names them by their id */
  checker: string;
}

/** Which checks, as a sentence. */
export function CheckFilters({ control, checker }: Props) {
  const t = useT();
  const { today } = useDates();
  return (
    <FilterSentence control={control}>
      <span>{t('filter.show')}</span>
      <UnitChoice control={control} />
      <OwnUnitWord control={control} />
      <Word control={control} names={['checker']} say={() => t('dailyChecks.ofChecker', { name: checker })} />
      <UnitWord control={control} word="desk" say={(name) => t('dailyChecks.ofDesk', { name })} />
      <Word control={control} names={['plan']} say={() => t('dailyChecks.ofPlan')} />
      <span>{t('filter.of')}</span>
      <Choice
        control={control}
        name="subject"
        label={t('dailyCheck.subject')}
        any={t('dailyCheck.everySubject')}
        options={SUBJECTS.map((value) => ({ value, label: t(`checkSubject.${value}`) }))}
      />
      <Choice
        control={control}
        name="conclusion"
        label={t('dailyCheck.conclusion')}
        any={t('dailyCheck.everyConclusion')}
        options={CONCLUSIONS.map((value) => ({ value, label: t(`checkConclusion.${value}`) }))}
      />
      <span>{t('filter.with')}</span>
      <Words control={control} name="text" label={t('dailyCheck.text')} />
      <Folded
        control={control}
        filters={[
          { names: ['from', 'to'], choice: <DaysChoice control={control} latest={today} /> },
          {
            names: ['way'],
            choice: (
              <Choice
                control={control}
                name="way"
                label={t('dailyCheck.way')}
                any={t('dailyCheck.everyWay')}
                options={WAYS.map((value) => ({ value, label: t(`checkWay.${value}`) }))}
              />
            ),
          },
          {
            names: ['look'],
            choice: (
              <Choice
                control={control}
                name="look"
                label={t('secondLook.title')}
                any={t('secondLook.either')}
                options={[
                  { value: 'yes', label: t('secondLook.title') },
                  { value: 'no', label: t('secondLook.firstLook') },
                ]}
              />
            ),
          },
        ]}
      />
    </FilterSentence>
  );
}
