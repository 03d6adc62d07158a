import type { CountsPartsFragment, Light } from '@sanwu/schema';
import { LightIcon } from '../../components/LightIcon.tsx';
import { longDay, timeOf, weekday } from '../../lib/dates.ts';
import { useClock } from '../../providers/clock.ts';
import { LIGHT_WORDS } from './words.ts';

interface Props {
  place: string;
  counts: CountsPartsFragment['units'] | undefined;
}

const ORDER: readonly [Light, keyof CountsPartsFragment['units']][] = [
  ['RED', 'red'],
  ['YELLOW', 'yellow'],
  ['GREEN', 'green'],
];

/** What it is, when, and the district's counts. */
export function WallHeader({ place, counts }: Props) {
  const { now, today, demonstration } = useClock();
  return (
    <header className="wall-header">
      <div>
        <h1>三务公开+ 再监督平台</h1>
        <p>
          {place ? `${place} · ` : ''}
          {longDay(today)} {weekday(today)} {timeOf(now)}
          {demonstration ? ' · 演示时钟' : ''}
        </p>
      </div>
      <ul className="wall-counts" aria-label="全区单位">
        {ORDER.map(([light, key]) => (
          <li key={light} className={`wall-count-${key}`} data-testid={`count-${key}`}>
            <strong>{counts?.[key] ?? '–'}</strong>
            <LightIcon light={light} />
            <span>{LIGHT_WORDS[light]}</span>
          </li>
        ))}
      </ul>
    </header>
  );
}
