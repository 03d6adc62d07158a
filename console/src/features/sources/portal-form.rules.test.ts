import { describe, expect, it } from 'vitest';
import { emptyPortal, isTried, type PortalForm, portalFaults, portalFormOf, portalInput } from './portal-form.rules.ts';

const filled: PortalForm = {
  ...emptyPortal(),
  ...{ unitId: 'u', name: '民政局·社会救助', listUrl: 'http://mzj.example/shjz.htm', family: 'VSB' },
};

describe('a column that is being connected', () => {
  it('says all that is missing at once', () => {
    expect(portalFaults(emptyPortal())).toEqual(['portal.needsUnit', 'portal.needsName', 'portal.needsAddress']);
    expect(portalFaults({ ...filled, listUrl: 'mzj.example/shjz.htm' })).toEqual(['portal.needsAddress']);
    expect(portalFaults(filled)).toEqual([]);
  });

  it('sends no selector that was left empty', () => {
    const selectors = { ...filled.selectors, entry: ' ul > li ', date: ' ' };
    expect(portalInput({ ...filled, selectors }).selectors).toMatchObject({ entry: 'ul > li', date: null, body: null });
  });

  it('is for an item, an area, or nothing', () => {
    expect(portalInput(filled)).toMatchObject({ itemId: null, area: null });
    expect(portalInput({ ...filled, area: '社会救助' })).toMatchObject({ itemId: null, area: '社会救助' });
    expect(isTried(filled, { ...filled, itemId: 'i' })).toBe(false);
  });

  it('is tried again after every change but that of its name', () => {
    expect(isTried(null, filled)).toBe(false);
    expect(isTried(filled, { ...filled, name: '别的名称' })).toBe(true);
    expect(isTried(filled, { ...filled, family: 'TRS' })).toBe(false);
    expect(isTried(filled, { ...filled, selectors: { ...filled.selectors, entry: 'li' } })).toBe(false);
  });

  it('comes back as it was saved', () => {
    const { unitId, name, selectors, ...portal } = filled;
    const saved = { name, unit: { id: unitId }, portal: { ...portal, selectors: { entry: 'li' } } };
    expect(portalFormOf(saved as never)).toEqual({ ...filled, selectors: { ...selectors, entry: 'li' } });
  });
});
