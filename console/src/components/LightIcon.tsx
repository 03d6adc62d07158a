import type { Light } from '@sanwu/schema';

const SHAPES: Record<Light, string> = {
  GREEN: 'M8 2a6 6 0 1 1 0 12A6 6 0 0 1 8 2z',
  YELLOW: 'M8 1.4 15.4 14.4H.6z',
  RED: 'M3.4 2h9.2A1.4 1.4 0 0 1 14 3.4v9.2a1.4 1.4 0 0 1-1.4 1.4H3.4A1.4 1.4 0 0 1 2 12.6V3.4A1.4 1.4 0 0 1 3.4 2z',
};

interface Props {
  light: Light;
  /** said to a screen reader; without it the word stands beside */
  label?: string;
  faded?: boolean;
  /** no light at all: a ring */
  hollow?: boolean;
}

/** A light by colour and shape: circle, triangle, square. */
export function LightIcon({ light, label, faded = false, hollow = false }: Props) {
  return (
    // biome-ignore lint/a11y/noSvgWithoutTitle: labelled where it stands alone; a title would pop up over every tile
    <svg
      className={`light-icon light-${light.toLowerCase()}${faded ? ' light-faded' : ''}${hollow ? ' light-hollow' : ''}`}
      viewBox="0 0 16 16"
      data-light={light}
      {...(label ? { role: 'img', 'aria-label': label } : { 'aria-hidden': true })}
    >
      <path d={SHAPES[light]} />
    </svg>
  );
}
