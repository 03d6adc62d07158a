import type { SourcePartsFragment } from '@sanwu/schema';
import { When } from '../../components/Due.tsx';
import { useT } from '../../providers/i18n.ts';

/** Why a source's light is not green, and since when. */
export function LightWords({ light: { state, since } }: { light: SourcePartsFragment['light'] }) {
  const t = useT();
  if (state !== 'SILENT' && state !== 'FAILING') return null;
  return (
    <p>
      {t(`sourceState.${state}`)}
      {since ? (
        <>
          {'，'}
          {t(`sourceSince.${state}`)} <When at={since} />
        </>
      ) : null}
    </p>
  );
}
