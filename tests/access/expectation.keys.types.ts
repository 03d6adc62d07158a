import type { Needs } from './needs.ts';

/** What each type's fields need that tells of keys of third parties. */
export const KEY_TYPE_NEEDS: Readonly<Record<string, Needs>> = {
  PortalDocument: ['roles'],
  PortalKey: ['roles'],
  PortalKeyLimits: ['roles'],
  PortalKeyPayload: ['roles'],
  PortalOperationUsage: ['roles'],
  PortalSecret: ['roles'],
  PortalAddress: ['roles'],
  PortalAddressPayload: ['roles'],
  PortalWebhook: ['roles'],
  PortalWebhookSecret: ['roles'],
  PortalWebhookPayload: ['roles'],
  PortalDelivery: ['roles'],
  PortalDeliveryList: ['roles'],
  PortalDeliveryPayload: ['roles'],
  PortalAttempt: ['roles'],
};
