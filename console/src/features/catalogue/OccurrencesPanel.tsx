import { ItemOccurrencesDocument, type ItemOccurrencesQuery, OccurrenceUnitsDocument } from '@sanwu/schema';
import { Link } from 'react-router';
import { Due } from '../../components/Due.tsx';
import { LightTag } from '../../components/LightTag.tsx';
import { Panel } from '../../components/Panel.tsx';
import { Empty } from '../../components/States.tsx';
import { useDates } from '../../components/use-dates.ts';
import { useT } from '../../providers/i18n.ts';
import { useDocument } from '../../providers/use-document.ts';
import { useOpens } from '../../providers/viewer.tsx';
import { OccurrenceTold } from './OccurrenceTold.tsx';
import { RecordOccurrence } from './RecordOccurrence.tsx';
import { TakeBackOccurrence } from './TakeBackOccurrence.tsx';

type Occurrence = NonNullable<ItemOccurrencesQuery['disclosureItem']>['occurrences'][number];

/** 发生事项 of an item that is published as it happens: what happened where, and whether it was published. */
export function OccurrencesPanel({ itemId }: { itemId: string }) {
  const t = useT();
  const opens = useOpens('obligations');
  const { data, refetch } = useDocument(
    ItemOccurrencesDocument,
    { id: itemId },
    { enabled: opens, live: ['obligations'] },
  );
  const units = useDocument(OccurrenceUnitsDocument, { id: itemId }, { enabled: opens });
  const item = data?.disclosureItem;
  if (!item || (item.frequency !== 'AS_IT_HAPPENS' && item.occurrences.length === 0)) return null;
  const choices = (units.data?.disclosureItem?.occurrenceUnits ?? []).map(({ id, name, within }) => ({
    value: id,
    label: within ? t('unit.within', { name, parent: within }) : name,
  }));
  return (
    <Panel
      title={t('occurrence.title')}
      count={item.occurrences.length}
      extra={<RecordOccurrence items={[{ value: item.id, label: item.name }]} units={choices} onDone={refetch} />}
    >
      {item.occurrences.length === 0 ? <Empty>{t('occurrence.none')}</Empty> : null}
      <ul className="hold-list">
        {item.occurrences.map((one) => (
          <OccurrenceRow key={one.id} occurrence={one} onDone={refetch} />
        ))}
      </ul>
    </Panel>
  );
}

function OccurrenceRow({ occurrence, onDone }: { occurrence: Occurrence; onDone: () => void }) {
  const t = useT();
  const dates = useDates();
  const { happenedOn, what, unit, light, state, dueOn, obligation, takenBackAt } = occurrence;
  const title = `${unit?.shortName ?? ''} ${t('occurrence.on', { day: dates.day(happenedOn) })}`;
  return (
    <li className={takenBackAt ? 'over' : ''}>
      <span className="facts-line">
        {state === 'OPEN' ? <LightTag light={light} /> : null}
        <span className="state-tag">{takenBackAt ? t('occurrence.isTakenBack') : t(`obligationState.${state}`)}</span>
        {obligation ? <Link to={`/warnings/${obligation.id}`}>{title}</Link> : <span>{title}</span>}
      </span>
      <span>{what}</span>
      {takenBackAt ? null : (
        <span>
          {t('field.dueOn')} <Due day={dueOn} />
        </span>
      )}
      <OccurrenceTold occurrence={occurrence} />
      <TakeBackOccurrence occurrence={occurrence} onDone={onDone} />
    </li>
  );
}
