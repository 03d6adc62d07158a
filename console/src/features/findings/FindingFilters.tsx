import { CheckNamesDocument } from '@sanwu/schema';
import { DaysChoice } from '../../components/list/DaysChoice.tsx';
import { Choice, FilterSentence, Words } from '../../components/list/FilterSentence.tsx';
import { DayWord, OwnUnitWord, UnitWord, Word } from '../../components/list/FilterWord.tsx';
import { Folded } from '../../components/list/Folded.tsx';
import { AreaChoice, ItemChoice } from '../../components/list/ItemChoice.tsx';
import { UnitChoice } from '../../components/list/UnitChoice.tsx';
import type { ListControl } from '../../components/list/use-list-address.ts';
import { useDates } from '../../components/use-dates.ts';
import { useT } from '../../providers/i18n.ts';
import { useDocument } from '../../providers/use-document.ts';
import { KINDS, NONE, SEVERITIES, STATES } from './finding-filter.ts';

interface Props {
  control: ListControl;
  /** who found, by what is listed: the address names them by their id */
  finder: string;
}

/** Which findings, as a sentence. */
export function FindingFilters({ control, finder }: Props) {
  const t = useT();
  const checks = useDocument(CheckNamesDocument, {});
  const states = [
    { value: 'ALL', label: t('finding.everyState') },
    { value: 'CONFIRMED', label: t('finding.confirmed') },
    ...STATES.map((value) => ({ value, label: t(`findingState.${value}`) })),
  ];
  return (
    <FilterSentence control={control}>
      <span>{t('filter.show')}</span>
      <UnitChoice control={control} />
      <OwnUnitWord control={control} />
      <Word
        control={control}
        names={['finder']}
        say={(values) =>
          values['finder'] === NONE ? t('finding.ofNoFinder') : t('finding.ofFinder', { name: finder })
        }
      />
      {control.address.values['desk'] === NONE ? (
        <Word control={control} names={['desk']} say={() => t('finding.ofNoDesk')} />
      ) : (
        <UnitWord control={control} word="desk" say={(name) => t('finding.ofDesk', { name })} />
      )}
      <DayWord
        control={control}
        names={['letterFrom', 'letterTo']}
        say={(span) => t('finding.letterWithin', { span })}
      />
      <UnitWord control={control} word="letterUnit" say={(name) => t('finding.letterTo', { name })} />
      <Word control={control} names={['letterDrafter']} say={() => t('finding.letterOfDrafter')} />
      <UnitWord control={control} word="letterDesk" say={(name) => t('finding.letterOfDesk', { name })} />
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
      <Folded
        control={control}
        filters={[
          { names: ['item'], choice: <ItemChoice control={control} /> },
          { names: ['area'], choice: <AreaChoice control={control} /> },
          { names: ['from', 'to'], choice: <FoundDays control={control} /> },
          { names: ['severity', 'repeated'], choice: <Grave control={control} /> },
        ]}
      />
    </FilterSentence>
  );
}

/** How grave, and whether once more. */
function Grave({ control }: { control: ListControl }) {
  const t = useT();
  return (
    <>
      <Choice
        control={control}
        name="severity"
        label={t('finding.severity')}
        any={t('finding.everySeverity')}
        options={SEVERITIES.map((value) => ({ value, label: t(`findingSeverity.${value}`) }))}
      />
      <Choice
        control={control}
        name="repeated"
        label={t('finding.repeated')}
        any={t('finding.firstOrRepeated')}
        options={[
          { value: 'yes', label: t('finding.repeated') },
          { value: 'no', label: t('finding.first') },
        ]}
      />
    </>
  );
}

/** 从…到…发现 */
function FoundDays({ control }: { control: ListControl }) {
  const t = useT();
  const { today } = useDates();
  return (
    <>
      <DaysChoice control={control} latest={today} />
      <span>{t('finding.foundThen')}</span>
    </>
  );
}
