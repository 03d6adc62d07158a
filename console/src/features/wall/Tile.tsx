import type { UnitLightPartsFragment } from '@sanwu/schema';
import { useEffect, useRef } from 'react';
import { LightIcon } from '../../components/LightIcon.tsx';
import { LIGHT_WORDS } from './words.ts';

const still = matchMedia('(prefers-reduced-motion: reduce)');

/** One village: its name whole, its light as colour and shape. It moves once, when the light changes. */
export function Tile({ unit }: { unit: UnitLightPartsFragment }) {
  const box = useRef<HTMLLIElement>(null);
  const last = useRef(unit.light);
  useEffect(() => {
    if (last.current === unit.light) return;
    last.current = unit.light;
    if (still.matches) return;
    box.current?.animate([{ transform: 'scale(1.18)' }, { transform: 'scale(1)' }], {
      duration: 1_400,
      easing: 'ease-out',
    });
  }, [unit.light]);
  return (
    <li
      ref={box}
      className={`wall-tile wall-${unit.light.toLowerCase()}`}
      data-testid={`tile-${unit.unitId}`}
      data-unit-id={unit.unitId}
      data-unit-name={unit.shortName}
      data-light={unit.light}
    >
      <LightIcon light={unit.light} label={LIGHT_WORDS[unit.light]} />
      {unit.shortName}
    </li>
  );
}
