import type { PortalFamily, SourcePartsFragment, TryPortalInput } from '@sanwu/schema';

export const FAMILIES: readonly PortalFamily[] = ['HANWEB', 'TRS', 'VSB', 'NONE'];
export const SELECTORS = ['entry', 'link', 'title', 'date', 'next', 'source', 'body'] as const;
export type SelectorName = (typeof SELECTORS)[number];

/** A column of a portal as it is typed. */
export interface PortalForm {
  unitId: string;
  name: string;
  listUrl: string;
  family: PortalFamily;
  delayMs: number;
  /** what it is for: an item or an area, or neither */
  itemId: string;
  area: string;
  selectors: Record<SelectorName, string>;
}

const NO_SELECTORS: Record<SelectorName, string> = {
  entry: '',
  link: '',
  title: '',
  date: '',
  next: '',
  source: '',
  body: '',
};

export const emptyPortal = (): PortalForm => ({
  ...{
    unitId: '',
    name: '',
    listUrl: '',
    family: 'NONE',
    delayMs: 1000,
    itemId: '',
    area: '',
    selectors: NO_SELECTORS,
  },
});

export function portalFormOf({ name, unit, portal }: SourcePartsFragment): PortalForm {
  const kept = portal?.selectors;
  const selectors = Object.fromEntries(SELECTORS.map((one) => [one, kept?.[one] ?? ''])) as PortalForm['selectors'];
  const { listUrl = '', family = 'NONE', delayMs = 1000 } = portal ?? {};
  const purpose = { itemId: portal?.itemId ?? '', area: portal?.area ?? '' };
  return { unitId: unit.id, name, listUrl, family, delayMs, ...purpose, selectors };
}

/** What the interface takes: what is left empty is none. */
export function portalInput({ selectors, itemId, area, ...form }: PortalForm): TryPortalInput {
  const purpose = { itemId: itemId || null, area: area || null };
  const given = Object.fromEntries(SELECTORS.map((one) => [one, selectors[one].trim() || null]));
  return { ...form, ...purpose, name: form.name.trim(), listUrl: form.listUrl.trim(), selectors: given };
}

export type PortalFault = 'portal.needsUnit' | 'portal.needsName' | 'portal.needsAddress';

/** What is missing before it can be tried. */
export function portalFaults({ unitId, name, listUrl }: PortalForm): readonly PortalFault[] {
  const faults: PortalFault[] = [];
  if (unitId === '') faults.push('portal.needsUnit');
  if (name.trim().length < 2) faults.push('portal.needsName');
  if (!/^https?:\/\/\S+$/.test(listUrl.trim())) faults.push('portal.needsAddress');
  return faults;
}

/** Whether a trial was made of what would be saved: the name does not matter to it. */
export const isTried = (tried: PortalForm | null, form: PortalForm): boolean =>
  tried !== null &&
  JSON.stringify({ ...portalInput(tried), name: '' }) === JSON.stringify({ ...portalInput(form), name: '' });
