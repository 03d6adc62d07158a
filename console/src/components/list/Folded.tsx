import { type ReactNode, useState } from 'react';
import { useT } from '../../providers/i18n.ts';
import type { ListControl } from './use-list-address.ts';

export interface FoldedFilter {
  /** words of the address that it sets */
  readonly names: readonly string[];
  readonly choice: ReactNode;
}

/** Filters that are chosen less often: each is folded away until it narrows, or all are opened. */
export function Folded({ control, filters }: { control: ListControl; filters: readonly FoldedFilter[] }) {
  const t = useT();
  const [opened, setOpened] = useState(false);
  const shown = filters.filter(({ names }) => opened || names.some((name) => control.address.values[name]));
  return (
    <>
      {shown.map(({ names, choice }) => (
        <span key={names.join()} className="filter-folded">
          {choice}
        </span>
      ))}
      {shown.length === filters.length ? null : (
        <button type="button" className="link-button" onClick={() => setOpened(true)}>
          {t('filter.more')}
        </button>
      )}
    </>
  );
}
