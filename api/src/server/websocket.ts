import type { IncomingMessage, Server } from 'node:http';
import type { BlockList } from 'node:net';
import type { Duplex } from 'node:stream';
import { GraphQLError, type GraphQLSchema } from 'graphql';
import { type Extra, useServer } from 'graphql-ws/use/ws';
import { WebSocketServer } from 'ws';
import type { AccessCache } from '../core/access/access-cache.js';
import type { Viewer } from '../core/access/viewer.js';
import { dbOf } from '../core/database/sql.js';
import { clientAddressOf } from './client-address.js';
import { sessionToken } from './context.js';
import { type LiveArgs, LiveOperations } from './live-operations.js';
import type { Metrics } from './metrics.js';
import type { OperationNames } from './operation-names.js';
import { isOwnOrigin } from './origin.js';
import type { ServerContext } from './ports.js';

const MAX_MESSAGE_BYTES = 64 * 1024;
const MAX_OPERATIONS = 20;
const RECHECK_MS = 10_000;
/** Rights or session changed: the client signs in or comes back for a snapshot. */
const RIGHTS_CHANGED = 4403;

interface SocketExtra extends Extra, Record<PropertyKey, unknown> {
  viewer?: Viewer;
  rights?: string;
}

interface WebSocketOptions {
  readonly server: Server;
  readonly schema: GraphQLSchema;
  readonly access: AccessCache;
  readonly metrics: Metrics;
  readonly names: OperationNames;
  readonly context: ServerContext;
  readonly allowedOrigins: readonly string[];
  readonly trustedProxies: BlockList;
  readonly maxConnections: number;
}

export interface LiveSockets {
  /** how many are open */
  readonly count: () => number;
  readonly close: () => Promise<void>;
}

/** Live operations for signed-in people: authenticated on connect, re-checked for all sockets in one query. */
export function startWebSocket(options: WebSocketOptions): LiveSockets {
  const { platform, ports } = options.context;
  const operations = new LiveOperations(options);
  const open = new Set<SocketExtra>();
  const sockets = new WebSocketServer({
    noServer: true,
    maxPayload: MAX_MESSAGE_BYTES,
    perMessageDeflate: false,
    handleProtocols: (offered) => (offered.has('graphql-transport-ws') ? 'graphql-transport-ws' : false),
  });

  options.server.on('upgrade', (request, socket, head) => {
    // a caller that is gone before it was answered is no fault of ours
    socket.on('error', () => socket.destroy());
    const refusal = refusalOf(request, options, sockets.clients.size);
    if (refusal) return refuse(socket, refusal);
    sockets.handleUpgrade(request, socket, head, (client) => sockets.emit('connection', client, request));
  });

  /** The person behind the socket's cookie, today: rights may have changed since it was opened. Pages come back to it by themselves. */
  const viewerOf = async ({ request }: SocketExtra): Promise<Viewer | null> => {
    const token = sessionToken(request);
    return token ? ports.findViewer(dbOf(platform.orm.em.fork()), { token, byHand: false }) : null;
  };

  const disposable = useServer<Record<string, unknown>, SocketExtra>(
    {
      schema: options.schema,
      // what went wrong inside is for the log, not for the reason of a close
      isProd: true,
      connectionInitWaitTimeout: 5000,
      onConnect: async ({ extra }) => {
        const viewer = await viewerOf(extra);
        if (!viewer) return false;
        extra.viewer = viewer;
        const db = dbOf(platform.orm.em.fork());
        const rights = (await ports.sessionsAlive(db, [viewer.sessionId])).get(viewer.sessionId);
        if (rights === undefined) return false;
        extra.rights = rights;
        open.add(extra);
        return true;
      },
      onClose: ({ extra }) => void open.delete(extra),
      onSubscribe: async ({ extra, subscriptions }, id, { query, operationName, variables }) => {
        if (Object.keys(subscriptions).length > MAX_OPERATIONS) {
          return [new GraphQLError('同时订阅过多。', { extensions: { code: 'TOO_COMPLEX' } })];
        }
        const viewer = await viewerOf(extra);
        if (!viewer) return [new GraphQLError('请先登录。', { extensions: { code: 'UNAUTHENTICATED' } })];
        return operations.prepare({
          id,
          query,
          operationName: operationName ?? null,
          variables: variables ?? {},
          viewer,
          clientAddress: clientAddressOf(extra.request, options.trustedProxies),
          socket: extra.socket,
        });
      },
      subscribe: (args) => operations.subscribe(args as LiveArgs),
      onNext: (_ctx, _id, _payload, _args, result) => operations.masked(result),
      onError: (_ctx, _id, _payload, errors) => operations.mask(errors),
    },
    sockets,
  );

  async function recheck() {
    const ids = [...new Set([...open].flatMap((extra) => extra.viewer?.sessionId ?? []))];
    if (ids.length === 0) return;
    const alive = await ports.sessionsAlive(dbOf(platform.orm.em.fork()), ids);
    for (const extra of open) {
      if (extra.viewer && alive.get(extra.viewer.sessionId) !== extra.rights) {
        extra.socket.close(RIGHTS_CHANGED, 'rights changed');
      }
    }
  }
  const timer = setInterval(() => {
    recheck().catch((error: unknown) => platform.log.warn({ err: error }, 'session re-check'));
  }, RECHECK_MS);

  return {
    count: () => sockets.clients.size,
    close: async () => {
      clearInterval(timer);
      for (const { socket } of open) socket.close(1012, 'restarting');
      await disposable.dispose();
    },
  };
}

/** Why a socket is not opened; null when it is. */
function refusalOf(
  request: IncomingMessage,
  { allowedOrigins, maxConnections }: WebSocketOptions,
  connections: number,
): string | null {
  if (request.url?.split('?')[0] !== '/graphql') return '404 Not Found';
  if (!isOwnOrigin(request, allowedOrigins)) return '403 Forbidden';
  return connections >= maxConnections ? '503 Service Unavailable' : null;
}

function refuse(socket: Duplex, status: string): void {
  socket.end(`HTTP/1.1 ${status}\r\nConnection: close\r\n\r\n`);
}
