import type { AccessControlProvider } from '@refinedev/core';
import type { Permission } from '@sanwu/schema';
import { loadViewer } from './auth.ts';

const ACCOUNTS: Permission[] = ['ACCOUNT_MANAGE', 'ROLE_GRANT'];

/** One permission, or any one of several. */
const NEEDED: Record<string, Record<string, Permission | Permission[]>> = {
  notices: { list: 'NOTICE_READ', show: 'NOTICE_READ', create: 'NOTICE_DRAFT', edit: 'NOTICE_DRAFT' },
  bulletins: { list: 'BULLETIN_READ', show: 'BULLETIN_READ', create: 'BULLETIN_DRAFT', edit: 'BULLETIN_DRAFT' },
  obligations: { list: 'OBLIGATION_READ', show: 'OBLIGATION_READ' },
  catalogue: { list: 'DISCLOSURE_READ', edit: 'CATALOGUE_KEEP' },
  filings: { list: 'FILING_WRITE', review: 'FILING_REVIEW' },
  firstChecks: { list: 'FIRST_CHECK' },
  findings: { list: 'FINDING_READ', show: 'FINDING_READ' },
  dailyChecks: { list: 'CHECK_READ', show: 'CHECK_READ', create: 'CHECK_RECORD', edit: 'CHECK_PLAN' },
  vehicles: { list: 'VEHICLE_READ', show: 'VEHICLE_READ', edit: ['VEHICLE_KEEP', 'SEALING_ARRANGE'] },
  disclosures: { list: 'DISCLOSURE_READ', show: 'DISCLOSURE_READ' },
  units: { list: 'UNIT_READ', show: 'UNIT_READ', create: 'UNIT_MANAGE', edit: 'UNIT_MANAGE' },
  sources: { list: 'SOURCE_READ', create: 'SOURCE_CONNECT', edit: 'SOURCE_CONNECT' },
  inbox: { edit: 'DISCLOSURE_ASSIGN' },
  lights: { list: 'LIGHT_READ' },
  history: { list: 'HISTORY_READ' },
  figures: { list: 'FIGURES_READ' },
  accounts: { list: ACCOUNTS, show: ACCOUNTS, create: 'ACCOUNT_MANAGE', edit: 'ROLE_GRANT' },
  roles: { list: 'ROLE_GRANT' },
  letterTemplates: { list: 'LETTER_TEMPLATE_KEEP' },
  channels: { list: 'CHANNEL_MANAGE' },
  portalKeys: { list: 'PORTAL_KEY_MANAGE' },
  security: { list: ['ROLE_GRANT', 'TRAIL_READ'] },
  trail: { list: 'TRAIL_READ' },
};

/** Whether holding these permissions opens a place; what is not named is closed. */
export function opens(permissions: readonly Permission[], resource: string, action: string): boolean {
  const needed = NEEDED[resource]?.[action];
  return needed !== undefined && [needed].flat().some((one) => permissions.includes(one));
}

// The API decides; this only keeps off the screen what it would refuse.
export const accessControlProvider: AccessControlProvider = {
  async can({ resource = '', action }) {
    const viewer = await loadViewer();
    return { can: viewer !== null && opens(viewer.permissions, resource, action) };
  },
  options: { buttons: { hideIfUnauthorized: true } },
};
