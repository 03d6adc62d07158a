import { Permission } from '../../core/access/permissions.js';
import type { Feature } from '../../core/feature.js';
import { HistoryResolver } from './history.resolver.js';
import { RecordsResolver } from './records.resolver.js';

const READ = [Permission.HISTORY_READ];

export const history: Feature = {
  name: 'history',
  entities: [],
  resolvers: [HistoryResolver, RecordsResolver],
  policies: {
    Query: { history: READ },
    HistoryEntry: READ,
    HistoryChange: [...READ, Permission.TRAIL_READ],
    Subscription: { records: 'SIGNED_IN' },
    RecordFrame: 'SIGNED_IN',
    RecordRef: 'SIGNED_IN',
  },
};
