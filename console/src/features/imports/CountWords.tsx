import { useT } from '../../providers/i18n.ts';
import { countOf, OUTCOMES, type Preview } from './import.rules.ts';

/** 新增 2 · 更名 1 · …: how many came to what. */
export function CountWords({ counts }: { counts: Preview['counts'] }) {
  const t = useT();
  return (
    <span className="count-words">
      {OUTCOMES.filter((outcome) => countOf(counts, outcome) > 0).map((outcome) => (
        <span key={outcome}>
          {t(`importOutcome.${outcome}`)} {countOf(counts, outcome)}
        </span>
      ))}
    </span>
  );
}
