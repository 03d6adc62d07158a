import { CloseOutlined } from '@ant-design/icons';
import { UnitNamesDocument } from '@sanwu/schema';
import { useT } from '../../providers/i18n.ts';
import { useDocument } from '../../providers/use-document.ts';
import { useOpens } from '../../providers/viewer.tsx';
import { useDates } from '../use-dates.ts';
import type { ListControl } from './use-list-address.ts';

type Values = Readonly<Record<string, string>>;

interface Props {
  control: ListControl;
  /** the words of the address that this one stands for; its cross takes them all away */
  names: readonly string[];
  say: (values: Values) => string;
}

/** A filter that a link brought along: it stands in the sentence as a word that can be crossed out. */
export function Word({ control, names, say }: Props) {
  const t = useT();
  const { values } = control.address;
  if (!names.some((name) => values[name])) return null;
  const words = say(values);
  return (
    <span className="filter-word">
      {words}
      <button type="button" aria-label={t('filter.remove', { words })} onClick={() => control.removeFilters(names)}>
        <CloseOutlined />
      </button>
    </span>
  );
}

interface DayWordProps {
  control: ListControl;
  say: (span: string) => string;
  /** the words of the address that hold the first day and the last */
  names?: readonly [first: string, last: string];
}

/** From, to, or both, in days. */
export function DayWord({ control, say, names = ['from', 'to'] }: DayWordProps) {
  const t = useT();
  const dates = useDates();
  const span = ({ [names[0]]: from, [names[1]]: to }: Values) => {
    if (from && to) return t('filter.span', { from: dates.day(from), to: dates.day(to) });
    return from ? t('filter.from', { day: dates.day(from) }) : t('filter.until', { day: dates.day(to ?? '') });
  };
  return <Word control={control} names={names} say={(values) => say(span(values))} />;
}

interface UnitWordProps {
  control: ListControl;
  /** the word of the address that holds the unit's id */
  word: string;
  say: (name: string) => string;
}

/** A unit that a link brought along, by its name. */
export function UnitWord({ control, word, say }: UnitWordProps) {
  const id = control.address.values[word] ?? '';
  const { data } = useDocument(UnitNamesDocument, {}, { enabled: useOpens('units') && id !== '' });
  const name = data?.units.find((one) => one.id === id)?.shortName ?? '';
  return <Word control={control} names={[word]} say={() => say(name)} />;
}

/** One unit without those below it. */
export function OwnUnitWord({ control }: { control: ListControl }) {
  const t = useT();
  return <UnitWord control={control} word="unit" say={(name) => t('filter.ownUnit', { name })} />;
}
