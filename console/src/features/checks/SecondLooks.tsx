import { SecondLooksDocument } from '@sanwu/schema';
import { Grid } from 'antd';
import { LinkButton } from '../../components/LinkButton.tsx';
import { Choice, FilterSentence } from '../../components/list/FilterSentence.tsx';
import { ListPages } from '../../components/list/ListPages.tsx';
import { UnitChoice } from '../../components/list/UnitChoice.tsx';
import { useListAddress } from '../../components/list/use-list-address.ts';
import { PageHeader } from '../../components/PageHeader.tsx';
import { Panel } from '../../components/Panel.tsx';
import { Empty, Failed, Waiting } from '../../components/States.tsx';
import { useT } from '../../providers/i18n.ts';
import { useDocument } from '../../providers/use-document.ts';
import { LookRow } from './LookRow.tsx';

const NO_SORTS: readonly string[] = [];

/** 再监督: closed matters that are looked at again, what is open first. */
export function SecondLooks() {
  const t = useT();
  const control = useListAddress(NO_SORTS);
  const { values, page, pageSize } = control.address;
  const wide = Grid.useBreakpoint().lg !== false;
  const { data, error, refetch } = useDocument(
    SecondLooksDocument,
    {
      filter: {
        ...(values['state'] === 'ALL' ? {} : { done: values['state'] === 'DONE' }),
        ...(values['under'] ? { under: values['under'] } : {}),
      },
      ...{ skip: (page - 1) * pageSize, take: pageSize },
    },
    { keep: true, live: ['secondLooks', 'dailyChecks'] },
  );
  const looks = data?.secondLooks;
  return (
    <>
      <PageHeader
        title={t('place.secondLooks')}
        note={t('secondLooks.note')}
        actions={<LinkButton to="/checks">{t('place.checks')}</LinkButton>}
      />
      <FilterSentence control={control}>
        <span>{t('filter.show')}</span>
        <UnitChoice control={control} />
        <span>{t('filter.of')}</span>
        <Choice
          control={control}
          name="state"
          label={t('field.state')}
          any={t('secondLook.waiting')}
          options={[
            { value: 'DONE', label: t('secondLook.done') },
            { value: 'ALL', label: t('secondLook.all') },
          ]}
        />
      </FilterSentence>
      {error && !data ? <Failed error={error} retry={refetch} /> : null}
      {!data && !error ? <Waiting rows={8} /> : null}
      {looks ? (
        <Panel title={t('secondLook.list')} count={looks.totalItems}>
          {looks.items.length === 0 ? <Empty>{t('secondLooks.none')}</Empty> : null}
          <ul className="rows">
            {looks.items.map((look) => (
              <LookRow key={look.id} look={look} onDone={refetch} />
            ))}
          </ul>
          {looks.totalItems > pageSize ? (
            <ListPages control={control} shown={looks.items.length} total={looks.totalItems} wide={wide} />
          ) : null}
        </Panel>
      ) : null}
    </>
  );
}
