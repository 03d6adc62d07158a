import { useEffect, useRef } from 'react';
import { LightIcon } from '../../components/LightIcon.tsx';
import type { LightGroup } from '../../components/light-groups.ts';
import { Tile } from './Tile.tsx';
import { groupCounts } from './wall-board.ts';
import { LIGHT_WORDS } from './words.ts';

const still = matchMedia('(prefers-reduced-motion: reduce)');

/** A township with its villages. */
export function Township({ group }: { group: LightGroup }) {
  const { head, members } = group;
  const { red, yellow, green } = groupCounts(members);
  const box = useRef<HTMLElement>(null);
  const last = useRef(head.light);
  useEffect(() => {
    if (last.current === head.light) return;
    last.current = head.light;
    if (!still.matches)
      box.current?.animate([{ opacity: 0.2 }, { opacity: 1 }], { duration: 1_400, easing: 'ease-out' });
  }, [head.light]);
  return (
    <section className="wall-group" aria-label={head.shortName}>
      <header
        ref={box}
        className={`wall-head wall-${head.light.toLowerCase()}`}
        data-testid={`tile-${head.unitId}`}
        data-unit-id={head.unitId}
        data-unit-name={head.shortName}
        data-light={head.light}
      >
        <h2>
          <LightIcon light={head.light} label={LIGHT_WORDS[head.light]} />
          {head.shortName}
        </h2>
        <p>
          {red > 0 ? <Part light="RED" n={red} /> : null}
          {yellow > 0 ? <Part light="YELLOW" n={yellow} /> : null}
          {members.length > 0 ? <Part light="GREEN" n={green} /> : null}
        </p>
      </header>
      <ul className="wall-tiles">
        {members.map((unit) => (
          <Tile key={unit.unitId} unit={unit} />
        ))}
      </ul>
    </section>
  );
}

function Part({ light, n }: { light: 'RED' | 'YELLOW' | 'GREEN'; n: number }) {
  return (
    <span className={`wall-part wall-part-${light.toLowerCase()}`}>
      <LightIcon light={light} label={LIGHT_WORDS[light]} />
      {n}
    </span>
  );
}
