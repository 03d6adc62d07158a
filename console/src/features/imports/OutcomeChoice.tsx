import type { ImportOutcome } from '@sanwu/schema';
import { useT } from '../../providers/i18n.ts';
import { countOf, OUTCOMES, type Preview } from './import.rules.ts';

interface Props {
  counts: Preview['counts'];
  shown: readonly ImportOutcome[];
  onChange: (outcomes: ImportOutcome[]) => void;
}

/** How many come to what; each narrows the rows to itself, the first one shows all. */
export function OutcomeChoice({ counts, shown, onChange }: Props) {
  const t = useT();
  const there = OUTCOMES.filter((outcome) => countOf(counts, outcome) > 0);
  const isAll = there.every((outcome) => shown.includes(outcome));
  return (
    <fieldset className="outcome-choice">
      <legend className="visually-hidden">{t('import.show')}</legend>
      <button type="button" className="outcome" aria-pressed={isAll} onClick={() => onChange([...OUTCOMES])}>
        {t('common.all')} <strong>{countOf(counts, ...OUTCOMES)}</strong>
      </button>
      {there.map((outcome) => (
        <button
          key={outcome}
          type="button"
          className={`outcome outcome-${outcome.toLowerCase()}`}
          aria-pressed={!isAll && shown.includes(outcome)}
          onClick={() => onChange([outcome])}
        >
          {t(`importOutcome.${outcome}`)} <strong>{countOf(counts, outcome)}</strong>
        </button>
      ))}
    </fieldset>
  );
}
