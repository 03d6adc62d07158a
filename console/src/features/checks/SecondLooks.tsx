import { SecondLooksDocument } from '@sanwu/schema';
import { Grid } from 'antd';
import { Link } from 'react-router';
import { LinkButton } from '../../components/LinkButton.tsx';
import { Choice, FilterSentence } from '../../components/list/FilterSentence.tsx';
import { ListPages } from '../../components/list/ListPages.tsx';
import { UnitChoice } from '../../components/list/UnitChoice.tsx';
import { useListAddress } from '../../components/list/use-list-address.ts';
import { PageHeader } from '../../components/PageHeader.tsx';
import { Panel } from '../../components/Panel.tsx';
import { Empty, Failed, Waiting } from '../../components/States.tsx';
import { UnitLink } from '../../components/UnitLink.tsx';
import { useDates } from '../../components/use-dates.ts';
import { useT } from '../../providers/i18n.ts';
import { useDocument } from '../../providers/use-document.ts';
import { CheckButton } from './CheckButton.tsx';
import { CheckWords } from './LastCheck.tsx';

const NO_SORTS: readonly string[] = [];

/** 再监督: closed matters that are looked at again, what is open first. */
export function SecondLooks() {
  const t = useT();
  const dates = useDates();
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
              <li key={look.id}>
                <span className="row-main two-lines">
                  <span>
                    <UnitLink id={look.unit.id} name={look.unit.shortName} path={look.unit.pathNames} />{' '}
                    {look.notice ? (
                      <Link to={`/notices/${look.notice.id}`}>{look.notice.number ?? look.notice.title}</Link>
                    ) : null}
                  </span>
                  <span>
                    {look.findings.map((found, nr) => (
                      <span key={found.id}>
                        {nr > 0 ? '；' : ''}
                        <Link to={`/findings/${found.id}`}>{found.problem}</Link>
                      </span>
                    ))}
                  </span>
                </span>
                {look.check ? (
                  <CheckWords check={look.check} />
                ) : look.cancelledOn ? (
                  <span className="muted">{t('secondLook.cancelled', { day: dates.day(look.cancelledOn) })}</span>
                ) : (
                  <span className={look.overdue ? 'due-left due-pressing' : 'muted'}>
                    {t('checkTask.by', { day: dates.day(look.dueOn) })}
                  </span>
                )}
                {look.viewerCanCheck ? (
                  <CheckButton
                    subject={{ type: 'UNIT', id: look.unit.id }}
                    unitName={look.unit.shortName}
                    lookId={look.id}
                    relapsesOf={look.findings.filter(({ state }) => state === 'VERIFIED')}
                    label={t('secondLook.look')}
                    onDone={refetch}
                  />
                ) : null}
              </li>
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
