import { LedObligationsDocument, type LedObligationsQuery } from '@sanwu/schema';
import { Link } from 'react-router';
import { LinkButton } from '../../components/LinkButton.tsx';
import { DaysChoice } from '../../components/list/DaysChoice.tsx';
import { Choice, FilterSentence } from '../../components/list/FilterSentence.tsx';
import { ListPages } from '../../components/list/ListPages.tsx';
import { useListAddress } from '../../components/list/use-list-address.ts';
import { PageHeader } from '../../components/PageHeader.tsx';
import { Empty, Failed, Waiting } from '../../components/States.tsx';
import { useDates } from '../../components/use-dates.ts';
import { useT } from '../../providers/i18n.ts';
import { useDocument } from '../../providers/use-document.ts';
import { useViewer } from '../../providers/viewer.tsx';
import { RemindMany } from '../reminders/RemindMany.tsx';
import { LedItemChoice } from './LedItemChoice.tsx';
import { LedUnit } from './LedUnit.tsx';
import { LED_STATES, ledOwedFilter } from './led-owed.ts';

const NO_SORTS: readonly string[] = [];

/** 牵头事项明细: what all units owe of what one's own unit leads, what is due first at the top. */
export function LedOwed() {
  const t = useT();
  const { today } = useDates();
  const own = new Set(useViewer().posts.map(({ unit }) => unit.id));
  const control = useListAddress(NO_SORTS);
  const { page, pageSize, values } = control.address;
  const { data, error, refetch } = useDocument(
    LedObligationsDocument,
    { filter: ledOwedFilter(values), skip: (page - 1) * pageSize, take: pageSize },
    { keep: true, fresh: true },
  );
  const { items = [], totalItems } = data?.ledObligations ?? {};
  const late = items.filter((one) => isOverdue(one, today) && !own.has(one.unit.id)).map(({ id }) => id);
  return (
    <>
      <PageHeader
        title={t('led.rows')}
        note={t('led.rowsNote')}
        actions={
          <>
            {late.length > 0 ? (
              <RemindMany
                obligationIds={late}
                label={t('reminder.led', { n: late.length })}
                ask={t('reminder.ledAsk', { n: late.length })}
                onDone={refetch}
              />
            ) : null}
            <LinkButton to="/disclosures/led">{t('place.led')}</LinkButton>
          </>
        }
      />
      <FilterSentence control={control}>
        <span>{t('filter.show')}</span>
        <Choice
          control={control}
          name="state"
          label={t('field.state')}
          any={t('led.anyState')}
          options={LED_STATES.map((value) => ({ value, label: t(`led.state.${value}`) }))}
        />
        <LedItemChoice control={control} />
        <span>{t('led.due')}</span>
        <DaysChoice control={control} latest={`${Number(today.slice(0, 4)) + 1}-12-31`} />
      </FilterSentence>
      {error && !data ? <Failed error={error} retry={refetch} /> : null}
      {!data && !error ? <Waiting rows={8} /> : null}
      {totalItems === 0 ? <Empty>{t('led.none')}</Empty> : null}
      {totalItems ? (
        <div className="record-list">
          <ul className="panel rows">
            {items.map((owed) => (
              <Owed key={owed.id} owed={owed} today={today} />
            ))}
          </ul>
          <ListPages control={control} shown={items.length} total={totalItems} wide={false} />
        </div>
      ) : null}
    </>
  );
}

type Row = LedObligationsQuery['ledObligations']['items'][number];

const isOverdue = ({ state, dueOn }: Row, today: string): boolean =>
  (state === 'OPEN' || state === 'UPCOMING') && dueOn < today;

function Owed({ owed, today }: { owed: Row; today: string }) {
  const t = useT();
  const dates = useDates();
  const { unit, township, itemName, periodLabel, dueOn, state, publishedOn, disclosureId } = owed;
  const what = `${itemName} ${periodLabel}`;
  const open = state === 'OPEN' || state === 'UPCOMING';
  const overdue = isOverdue(owed, today);
  return (
    <li>
      <LedUnit unit={unit} township={township} />
      <span className="row-main">
        {disclosureId ? <Link to={`/disclosures/first-checks/${disclosureId}`}>{what}</Link> : what}
      </span>
      <span className={overdue || state === 'FULFILLED_LATE' ? 'due-left due-pressing' : 'state-tag'}>
        {overdue ? t('coverage.overdue') : open ? t('coverage.notYetDue') : t(`led.state.${state}`)}
      </span>
      <span className="muted">
        {publishedOn
          ? t('disclosure.publishedOn', { day: dates.day(publishedOn) })
          : t('filter.due', { day: dates.day(dueOn) })}
      </span>
    </li>
  );
}
