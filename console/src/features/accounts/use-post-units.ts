import { PostUnitsDocument, type Role } from '@sanwu/schema';
import { useMemo } from 'react';
import { useT } from '../../providers/i18n.ts';
import { useDocument } from '../../providers/use-document.ts';

/** Units in which a post can be given, to choose from; a village with its township: names repeat. */
export function usePostUnits(role: Role | null, enabled = true): readonly { value: string; label: string }[] {
  const t = useT();
  const { data } = useDocument(PostUnitsDocument, { role }, { enabled });
  return useMemo(
    () =>
      (data?.postUnits ?? []).map(({ unit, within }) => ({
        value: unit.id,
        label:
          unit.kind === 'VILLAGE' && within !== null
            ? t('unit.within', { name: unit.shortName, parent: within })
            : unit.shortName,
      })),
    [data, t],
  );
}
