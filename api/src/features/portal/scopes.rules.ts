/** What a key may read. Everything else is refused. */
export enum PortalScope {
  UNITS = 'UNITS',
  CATALOGUE = 'CATALOGUE',
  DISCLOSURES = 'DISCLOSURES',
  RATES = 'RATES',
  BULLETINS = 'BULLETINS',
}

/** The scope that a field of a type needs; null: any key. */
export function scopeNeeded(type: string, field: string): string | null {
  const scope = SCOPE_OF[type];
  return typeof scope === 'object' && scope !== null ? (scope[field] ?? null) : (scope ?? null);
}

/** Which scope a type of the portal's schema, or a field of its root, needs; `null`: any key. A type without a line stops the start. */
export const SCOPE_OF: Readonly<Record<string, PortalScope | null | Readonly<Record<string, PortalScope | null>>>> = {
  Query: {
    node: null,
    nodes: null,
    units: PortalScope.UNITS,
    unit: PortalScope.UNITS,
    items: PortalScope.CATALOGUE,
    item: PortalScope.CATALOGUE,
    areas: PortalScope.CATALOGUE,
    disclosures: PortalScope.DISCLOSURES,
    disclosure: PortalScope.DISCLOSURES,
    withdrawals: PortalScope.DISCLOSURES,
    bulletins: PortalScope.BULLETINS,
    bulletin: PortalScope.BULLETINS,
    withdrawnBulletins: PortalScope.BULLETINS,
    rates: PortalScope.RATES,
    totals: PortalScope.RATES,
  },
  PageInfo: null,
  Unit: PortalScope.UNITS,
  UnitConnection: PortalScope.UNITS,
  UnitEdge: PortalScope.UNITS,
  Item: PortalScope.CATALOGUE,
  ItemConnection: PortalScope.CATALOGUE,
  ItemEdge: PortalScope.CATALOGUE,
  Disclosure: PortalScope.DISCLOSURES,
  DisclosureConnection: PortalScope.DISCLOSURES,
  DisclosureEdge: PortalScope.DISCLOSURES,
  DisclosureField: PortalScope.DISCLOSURES,
  Attachment: PortalScope.DISCLOSURES,
  Withdrawal: PortalScope.DISCLOSURES,
  WithdrawalConnection: PortalScope.DISCLOSURES,
  WithdrawalEdge: PortalScope.DISCLOSURES,
  Bulletin: PortalScope.BULLETINS,
  BulletinCase: PortalScope.BULLETINS,
  BulletinConnection: PortalScope.BULLETINS,
  BulletinEdge: PortalScope.BULLETINS,
  WithdrawnBulletin: PortalScope.BULLETINS,
  Rate: PortalScope.RATES,
  Totals: PortalScope.RATES,
};
