import type { NoticeKind, NoticeState } from '@sanwu/schema';
import { DaysChoice } from '../../components/list/DaysChoice.tsx';
import { Choice, FilterSentence, Words } from '../../components/list/FilterSentence.tsx';
import { DayWord, OwnUnitWord, UnitWord, Word } from '../../components/list/FilterWord.tsx';
import { Folded } from '../../components/list/Folded.tsx';
import { UnitChoice } from '../../components/list/UnitChoice.tsx';
import type { ListControl } from '../../components/list/use-list-address.ts';
import { useDates } from '../../components/use-dates.ts';
import { useT } from '../../providers/i18n.ts';
import { FIRST_ANSWERS, queueOf, REACHED, ROUNDS, STATE_GROUPS, STATES, WAITERS } from './notice-filter.ts';

const KINDS: NoticeKind[] = ['SUGGESTION', 'RECTIFICATION', 'EXPLANATION'];

interface Props {
  control: ListControl;
  /** who drafted, by what is listed: the address names them by their id */
  drafter: string;
}

/** Which letters, as a sentence. */
export function NoticeFilters({ control, drafter }: Props) {
  const t = useT();
  const { today } = useDates();
  const states = [
    ...Object.keys(STATE_GROUPS).map((value) => ({
      value,
      label: t(`noticeStates.${value as 'UNDER_WAY' | 'TO_FINISH'}`),
    })),
    ...STATES.map((value: NoticeState) => ({ value, label: t(`noticeState.${value}`) })),
  ];
  const kinds = KINDS.map((value) => ({ value, label: t(`noticeKind.${value}`) }));
  const folded = [
    {
      names: ['issuedFrom', 'issuedTo'],
      choice: (
        <>
          <DaysChoice control={control} latest={today} names={['issuedFrom', 'issuedTo']} />
          <span>{t('filter.issuedThen')}</span>
        </>
      ),
    },
    {
      names: ['waits'],
      choice: (
        <Choice
          control={control}
          name="waits"
          label={t('filter.waits')}
          any={t('filter.waitsAnywhere')}
          options={WAITERS.map((value) => ({ value, label: t(`filter.waitsWith.${value}`) }))}
        />
      ),
    },
    {
      names: ['rounds'],
      choice: (
        <Choice
          control={control}
          name="rounds"
          label={t('filter.rounds')}
          any={t('filter.anyRounds')}
          options={ROUNDS.map((value) => ({ value, label: t('filter.roundsAtLeast', { n: value }) }))}
        />
      ),
    },
  ];
  return (
    <FilterSentence control={control}>
      <span>{t('filter.sentTo')}</span>
      <UnitChoice control={control} />
      <span>{t('filter.of')}</span>
      <Choice control={control} name="kind" label={t('field.kind')} any={t('filter.allLetters')} options={kinds} />
      <span>{t('filter.stateIs')}</span>
      <Choice control={control} name="state" label={t('field.state')} any={t('filter.anyState')} options={states} />
      <span>{t('filter.with')}</span>
      <Words control={control} name="text" label={t('filter.letterText')} />
      <OwnUnitWord control={control} />
      <UnitWord control={control} word="closed" say={(name) => t('filter.closedBelow', { name })} />
      <Word
        control={control}
        names={['queue']}
        say={({ queue }) => t('filter.queue', { queue: t(`queue.${queueOf(queue)}`) })}
      />
      <Word control={control} names={['mine']} say={() => t('filter.mine')} />
      <DayWord control={control} say={(span) => t('filter.closedWithin', { span })} />
      <FigureWords control={control} drafter={drafter} />
      <Folded control={control} filters={folded} />
    </FilterSentence>
  );
}

/** What links of figures bring along, as words that can be crossed out. */
function FigureWords({ control, drafter }: Props) {
  const t = useT();
  const { waited, first, reached, out } = control.address.values;
  const where = WAITERS.find((one) => one === waited);
  const answer = FIRST_ANSWERS.find((one) => one === first);
  const far = REACHED.find((one) => one === reached);
  return (
    <>
      <DayWord
        control={control}
        names={['draftedFrom', 'draftedTo']}
        say={(span) => t('filter.draftedWithin', { span })}
      />
      <Word control={control} names={['drafter']} say={() => t('filter.ofDrafter', { name: drafter })} />
      <UnitWord control={control} word="desk" say={(name) => t('filter.ofDesk', { name })} />
      {where ? <Word control={control} names={['waited']} say={() => t(`filter.waitedWith.${where}`)} /> : null}
      {answer ? <Word control={control} names={['first']} say={() => t(`filter.firstAnswer.${answer}`)} /> : null}
      {far ? <Word control={control} names={['reached']} say={() => t(`filter.reached.${far}`)} /> : null}
      <Word control={control} names={['out']} say={() => t(out === 'yes' ? 'filter.wentOut' : 'filter.neverWentOut')} />
      <Word control={control} names={['standing']} say={() => t('filter.standing')} />
      <Word control={control} names={['once']} say={() => t('filter.once')} />
    </>
  );
}
