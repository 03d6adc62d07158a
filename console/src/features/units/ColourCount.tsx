import type { ColourPartsFragment, Light } from '@sanwu/schema';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { LightIcon } from '../../components/LightIcon.tsx';
import { useT } from '../../providers/i18n.ts';

const ORDER: readonly [Light, keyof ColourPartsFragment][] = [
  ['RED', 'red'],
  ['YELLOW', 'yellow'],
  ['GREEN', 'green'],
];

interface Props {
  counts: ColourPartsFragment;
  /** leave out zeros */
  quiet?: boolean;
  /** where the counted ones are listed */
  to?: (light: Light) => string | undefined;
}

/** How many of each light. */
export function ColourCount({ counts, quiet = false, to }: Props) {
  const t = useT();
  return (
    <span className="colour-count">
      {ORDER.map(([light, key]) =>
        quiet && counts[key] === 0 ? null : (
          <span key={light} className={`count-${key}`} title={t(`light.${light}`)}>
            <Linked to={counts[key] > 0 ? to?.(light) : undefined}>
              <LightIcon light={light} label={t(`light.${light}`)} faded={light === 'GREEN'} /> {counts[key]}
            </Linked>
          </span>
        ),
      )}
    </span>
  );
}

function Linked({ to, children }: { to: string | undefined; children: ReactNode }) {
  return to ? <Link to={to}>{children}</Link> : children;
}
