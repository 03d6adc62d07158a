import { dbOf } from '../../core/database/sql.js';
import type { Feature } from '../../core/feature.js';
import { keepDueAttachments } from './attachments/keep-attachments.js';
import { LinkResolver } from './by-hand/link.resolver.js';
import { captureDue } from './capture.service.js';
import { erasingEnded } from './erase-ended.js';
import { LookResolver } from './looks/look.resolver.js';
import { lookAtDue } from './looks/look.service.js';
import { maskingRevisions } from './mask-revisions.js';
import { PortalResolver } from './portal.resolver.js';
import { ReassignResolver } from './reassign.resolver.js';
import { sourcePolicies } from './source.policy.js';
import { CaptureRunResolver, DisclosureSourceResolver, HoldSourceResolver, SourceResolver } from './source.resolver.js';
import { UnmatchedResolver } from './unmatched.resolver.js';
import { WeChatResolver } from './wechat.resolver.js';

export const sources: Feature = {
  name: 'sources',
  entities: [],
  resolvers: [
    SourceResolver,
    CaptureRunResolver,
    PortalResolver,
    WeChatResolver,
    LinkResolver,
    UnmatchedResolver,
    ReassignResolver,
    LookResolver,
    DisclosureSourceResolver,
    HoldSourceResolver,
  ],
  policies: sourcePolicies,
  jobs: (platform) => [
    {
      name: 'capture-sources',
      title: '采集',
      everyMinutes: 5,
      run: () => captureDue(platform, dbOf(platform.orm.em.fork())),
    },
    {
      name: 'look-again',
      title: '复查原页',
      everyMinutes: 15,
      run: async (context) => {
        await lookAtDue(platform, context);
        await keepDueAttachments(platform);
      },
    },
    erasingEnded,
    maskingRevisions,
  ],
};
