import { CheckTasksDocument } from '@sanwu/schema';
import { Grid } from 'antd';
import { LinkButton } from '../../components/LinkButton.tsx';
import { Choice, FilterSentence } from '../../components/list/FilterSentence.tsx';
import { Word } from '../../components/list/FilterWord.tsx';
import { ListPages } from '../../components/list/ListPages.tsx';
import { UnitChoice } from '../../components/list/UnitChoice.tsx';
import { useListAddress } from '../../components/list/use-list-address.ts';
import { PageHeader } from '../../components/PageHeader.tsx';
import { periodText } from '../../components/trail-words.ts';
import { useT } from '../../providers/i18n.ts';
import { useDocument } from '../../providers/use-document.ts';
import { taskFilter } from './plan-words.ts';
import { Tasks } from './Tasks.tsx';

const NO_SORTS: readonly string[] = [];
const STATES = ['OPEN', 'OVERDUE', 'DONE', 'LATE'] as const;

/** 检查任务: the rows behind the numbers of plans and draws. */
export function CheckTasks() {
  const t = useT();
  const control = useListAddress(NO_SORTS);
  const { address } = control;
  const { values, page, pageSize } = address;
  const wide = Grid.useBreakpoint().lg !== false;
  const skip = (page - 1) * pageSize;
  const counted = useDocument(
    CheckTasksDocument,
    { filter: taskFilter(values), skip, take: pageSize },
    { keep: true, live: ['dailyChecks'] },
  );
  const total = counted.data?.checkTasks.totalItems ?? 0;
  return (
    <>
      <PageHeader
        title={t('place.checkTasks')}
        note={t('checkTasks.note')}
        actions={<LinkButton to="/checks/plans">{t('place.checkPlans')}</LinkButton>}
      />
      <FilterSentence control={control}>
        <span>{t('filter.show')}</span>
        <UnitChoice control={control} />
        <Word control={control} names={['desk']} say={() => t('checkTasks.ofDesk')} />
        <Word control={control} names={['draw']} say={() => t('checkTasks.ofDraw')} />
        <Word
          control={control}
          names={['plan', 'period']}
          say={({ period }) =>
            period ? t('checkTasks.ofPlanIn', { period: periodText(t, period) }) : t('checkTasks.ofPlan')
          }
        />
        <span>{t('filter.of')}</span>
        <Choice
          control={control}
          name="state"
          label={t('field.state')}
          any={t('checkTask.everyState')}
          options={STATES.map((value) => ({ value, label: t(`checkTasks.${value}`) }))}
        />
      </FilterSentence>
      <Tasks values={values} title={t('place.checkTasks')} skip={skip} take={pageSize} />
      {total > pageSize ? (
        <ListPages control={control} shown={counted.data?.checkTasks.items.length ?? 0} total={total} wide={wide} />
      ) : null}
    </>
  );
}
