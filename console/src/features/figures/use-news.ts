import { useSubscription } from '@refinedev/core';
import { useRef, useState } from 'react';

/**
 * Whether something that figures count has changed since they were counted: they stand still until they are asked for anew.
 * @param countedAt of the figures that are shown
 */
export function useNews(countedAt: string | undefined): boolean {
  const [changedAfter, setChangedAfter] = useState<string>();
  // Refine keeps the first callback for as long as it is subscribed
  const shown = useRef(countedAt);
  shown.current = countedAt;
  const on = (resource: string) => ({
    channel: `resources/${resource}`,
    types: ['*' as const],
    onLiveEvent: () => setChangedAfter(shown.current),
  });
  useSubscription(on('obligations'));
  useSubscription(on('disclosures'));
  return countedAt !== undefined && changedAfter === countedAt;
}
