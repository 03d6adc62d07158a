import type { ColourPartsFragment, Light } from '@sanwu/schema';
import { LightIcon } from '../../components/LightIcon.tsx';
import { useT } from '../../providers/i18n.ts';

const ORDER: readonly [Light, keyof ColourPartsFragment][] = [
  ['RED', 'red'],
  ['YELLOW', 'yellow'],
  ['GREEN', 'green'],
];

/** How many of each light; `quiet` leaves out zeros. */
export function ColourCount({ counts, quiet = false }: { counts: ColourPartsFragment; quiet?: boolean }) {
  const t = useT();
  return (
    <span className="colour-count">
      {ORDER.map(([light, key]) =>
        quiet && counts[key] === 0 ? null : (
          <span key={light} title={t(`light.${light}`)}>
            <LightIcon light={light} label={t(`light.${light}`)} faded={light === 'GREEN'} /> {counts[key]}
          </span>
        ),
      )}
    </span>
  );
}
