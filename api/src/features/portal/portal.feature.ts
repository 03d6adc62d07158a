import { Permission } from '../../core/access/permissions.js';
import { systemNow } from '../../core/clocks.js';
import { dbOf } from '../../core/database/sql.js';
import type { Feature } from '../../core/feature.js';
import { PortalAddressResolver } from './addresses/address.resolver.js';
import { PortalDocumentResolver } from './documents/document.resolver.js';
import { foldEpoch } from './epoch.reads.js';
import { DisclosureFaceResolver, ItemFaceResolver, UnitFaceResolver } from './face/face.resolver.js';
import { makingFiles } from './files/make-files.job.js';
import { PortalKeyResolver } from './keys/key.resolver.js';
import { forgetUsage } from './usage.service.js';
import { delivering, forgetDeliveries } from './webhooks/deliver.job.js';
import { PortalWebhookResolver } from './webhooks/webhook.resolver.js';

export const FOLD_EPOCH = 'fold-portal-epoch';

const MANAGE = [Permission.PORTAL_KEY_MANAGE];
const READ = [Permission.DISCLOSURE_READ];
const UNITS = [Permission.UNIT_READ];

/** What third parties read of what is public: their own schema stands in `portal-schema.ts`. */
export const portal: Feature = {
  name: 'portal',
  entities: [],
  resolvers: [
    ...[PortalKeyResolver, PortalDocumentResolver, DisclosureFaceResolver, ItemFaceResolver, UnitFaceResolver],
    ...[PortalAddressResolver, PortalWebhookResolver],
  ],
  policies: {
    Query: { portalKeys: MANAGE, portalAddresses: MANAGE, portalWebhooks: MANAGE, portalDeliveries: MANAGE },
    Mutation: {
      ...{
        requestPortalKey: MANAGE,
        stepPortalKey: MANAGE,
        storePortalDocuments: MANAGE,
        removePortalDocument: MANAGE,
      },
      ...{ makePortalAddress: MANAGE, endPortalAddress: MANAGE },
      ...{
        makePortalWebhook: MANAGE,
        changePortalWebhook: MANAGE,
        stepPortalWebhook: MANAGE,
        resendPortalDelivery: MANAGE,
      },
    },
    PortalKey: MANAGE,
    PortalKeyLimits: MANAGE,
    PortalSecret: MANAGE,
    PortalOperationUsage: MANAGE,
    PortalDocument: MANAGE,
    PortalKeyPayload: MANAGE,
    PortalAddress: MANAGE,
    PortalAddressPayload: MANAGE,
    PortalWebhook: MANAGE,
    PortalWebhookSecret: MANAGE,
    PortalWebhookPayload: MANAGE,
    PortalDelivery: MANAGE,
    PortalDeliveryList: MANAGE,
    PortalDeliveryPayload: MANAGE,
    PortalAttempt: MANAGE,
    Disclosure: { publicFace: READ },
    Unit: { publicFace: UNITS },
    PublicFace: READ,
    PublicEntry: READ,
    PublicFacePart: READ,
    PublicItemFace: READ,
    PublicUnitFace: UNITS,
  },
  jobs: (platform) => [
    delivering(platform),
    makingFiles,
    {
      name: FOLD_EPOCH,
      title: '归并门户接口的变化计数',
      everyMinutes: 1,
      run: ({ orm }) => foldEpoch(dbOf(orm.em.fork())),
    },
    {
      name: 'forget-portal-usage',
      title: '清理门户接口的用量和推送记录',
      everyMinutes: 30,
      run: async ({ orm }) => {
        const db = dbOf(orm.em.fork());
        await forgetUsage(db, systemNow());
        await forgetDeliveries(db);
      },
    },
  ],
};
