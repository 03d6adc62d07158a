import type { Light } from '@sanwu/schema';
import { useT } from '../providers/i18n.ts';
import { LightIcon } from './LightIcon.tsx';

/** A light with its word. */
export function LightTag({ light }: { light: Light }) {
  const t = useT();
  return (
    <span className="light-tag">
      <LightIcon light={light} />
      {t(`light.${light}`)}
    </span>
  );
}
