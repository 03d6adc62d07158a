import { NoticesDocument, UnitNamesDocument } from '@sanwu/schema';
import { useEffect, useMemo, useState } from 'react';
import { useT } from '../../providers/i18n.ts';
import { useDocument } from '../../providers/use-document.ts';
import { useOpens, useViewer } from '../../providers/viewer.tsx';
import { best, type Spelling } from './palette.rules.ts';
import { placesFor } from './places.ts';

export interface Found {
  key: string;
  label: string;
  kind: string;
  to: string;
  spelling: Spelling;
}

type Spell = (name: string) => Spelling;

const plain: Spell = (name) => ({ name, pinyin: '', initials: '' });

/** Pinyin is a large table: it is fetched when the palette is first opened; until then names match as written. */
function useSpell(): Spell {
  const [spell, setSpell] = useState<Spell>(() => plain);
  useEffect(() => {
    import('pinyin-pro')
      .then(({ pinyin }) => {
        setSpell(() => (name: string) => ({
          name,
          pinyin: pinyin(name, { toneType: 'none', type: 'array' }).join('').toLowerCase(),
          initials: pinyin(name, { pattern: 'first', toneType: 'none', type: 'array' }).join('').toLowerCase(),
        }));
      })
      .catch(() => undefined);
  }, []);
  return spell;
}

/** Units, pages, actions and letters that match what was typed. */
export function usePalette(query: string): Found[] {
  const t = useT();
  const viewer = useViewer();
  const spell = useSpell();
  const units = useDocument(UnitNamesDocument, {}, { enabled: useOpens('units') });
  const text = query.trim();
  const letters = useDocument(
    NoticesDocument,
    { filter: { text: { contains: text } }, skip: 0, take: 5, sort: null },
    { enabled: useOpens('notices') && text.length >= 2, keep: true },
  );
  const entries = useMemo(() => {
    const names = new Map((units.data?.units ?? []).map((unit) => [unit.id, unit.shortName]));
    const pages = placesFor(viewer).flatMap((place) => [place, ...(place.within ?? [])]);
    const places = pages.map((place) => ({ name: t(place.label), to: place.to, kind: t('palette.page') }));
    const actions = [
      ...(viewer.permissions.includes('NOTICE_DRAFT')
        ? [{ name: t('notice.new'), to: '/notices/new', kind: t('palette.action') }]
        : []),
      ...(viewer.permissions.includes('UNIT_MANAGE')
        ? [{ name: t('unitImport.title'), to: '/units/import', kind: t('palette.action') }]
        : []),
      ...(viewer.permissions.includes('DISCLOSURE_READ')
        ? [{ name: t('place.catalogue'), to: '/disclosures/catalogue', kind: t('palette.page') }]
        : []),
      ...(viewer.permissions.includes('OBLIGATION_READ')
        ? [{ name: t('place.coverage'), to: '/disclosures/coverage', kind: t('palette.page') }]
        : []),
      ...(viewer.permissions.includes('LIGHT_READ')
        ? [{ name: t('place.wall'), to: '/wall', kind: t('palette.page') }]
        : []),
      ...(viewer.permissions.includes('SOURCE_READ')
        ? [{ name: t('place.sources'), to: '/disclosures/sources', kind: t('palette.page') }]
        : []),
    ];
    const found = (units.data?.units ?? []).map((unit) => ({
      name: unit.name,
      to: `/units/${unit.id}`,
      kind: names.get(unit.parentId ?? '') ?? t('palette.unit'),
    }));
    return [...places, ...actions, ...found].map((one) => ({
      key: one.to,
      label: one.name,
      kind: one.kind,
      to: one.to,
      spelling: spell(one.name),
    }));
  }, [units.data, viewer, spell, t]);
  if (text === '') return entries.filter((entry) => !/^\/units\/[0-9a-f-]{36}$/.test(entry.to));
  const found = (text.length >= 2 ? (letters.data?.notices.items ?? []) : []).map((letter) => ({
    key: letter.id,
    label: `${letter.number ?? letter.serial} ${letter.title}`,
    kind: t('palette.letter'),
    to: `/notices/${letter.id}`,
    spelling: plain(letter.title),
  }));
  return [...best(text, entries, 8), ...found];
}
