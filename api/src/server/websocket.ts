import type { Server } from 'node:http';
import { type DocumentNode, GraphQLError, type GraphQLSchema, parse, specifiedRules, validate } from 'graphql';
import { type Extra, useServer } from 'graphql-ws/use/ws';
import { WebSocketServer } from 'ws';
import type { AccessCache } from '../core/access/access-cache.js';
import type { Viewer } from '../core/access/viewer.js';
import { dbOf } from '../core/database/sql.js';
import { newContext, sessionToken } from './context.js';
import { formatErrorWith } from './format-error.js';
import { limitRules } from './graphql.js';
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
  readonly context: ServerContext;
  readonly allowedOrigins: readonly string[];
  readonly maxConnections: number;
}

/** Live operations for signed-in people: authenticated on connect, re-checked for all sockets in one query. */
export function startWebSocket(options: WebSocketOptions): { close: () => Promise<void> } {
  const { schema, access, context } = options;
  const { platform, ports } = context;
  const rules = [...specifiedRules, ...limitRules().validationRules];
  const known = new Map<string, DocumentNode>();
  const format = formatErrorWith(platform.log);
  const open = new Set<SocketExtra>();
  const sockets = new WebSocketServer({
    noServer: true,
    maxPayload: MAX_MESSAGE_BYTES,
    perMessageDeflate: false,
    handleProtocols: (offered) => (offered.has('graphql-transport-ws') ? 'graphql-transport-ws' : false),
  });

  options.server.on('upgrade', (request, socket, head) => {
    const path = new URL(request.url ?? '/', 'http://localhost').pathname;
    const refusal =
      path !== '/graphql'
        ? '404 Not Found'
        : !isOwnOrigin(request, options.allowedOrigins)
          ? '403 Forbidden'
          : sockets.clients.size >= options.maxConnections
            ? '503 Service Unavailable'
            : null;
    if (refusal) return void socket.end(`HTTP/1.1 ${refusal}\r\nConnection: close\r\n\r\n`);
    sockets.handleUpgrade(request, socket, head, (client) => sockets.emit('connection', client, request));
  });

  function documentOf(query: string): DocumentNode | readonly GraphQLError[] {
    const cached = known.get(query);
    if (cached) return cached;
    const document = parse(query);
    const errors = validate(schema, document, rules);
    if (errors.length > 0) return errors;
    if (known.size >= 500) known.clear();
    known.set(query, document);
    return document;
  }

  const disposable = useServer<Record<string, unknown>, SocketExtra>(
    {
      schema,
      connectionInitWaitTimeout: 5000,
      onConnect: async ({ extra }) => {
        const token = sessionToken(extra.request);
        const db = dbOf(platform.orm.em.fork());
        const viewer = token ? await ports.findViewer(db, token) : null;
        if (!viewer) return false;
        extra.viewer = viewer;
        const rights = (await ports.sessionsAlive(db, [viewer.sessionId])).get(viewer.sessionId);
        if (rights === undefined) return false;
        extra.rights = rights;
        open.add(extra);
        return true;
      },
      onClose: ({ extra }) => void open.delete(extra),
      onSubscribe: ({ extra, subscriptions }, _id, { query, operationName, variables }) => {
        if (Object.keys(subscriptions).length > MAX_OPERATIONS) {
          return [new GraphQLError('同时订阅过多。', { extensions: { code: 'TOO_COMPLEX' } })];
        }
        try {
          const document = documentOf(query);
          if (!('kind' in document)) return document;
          const viewer = extra.viewer ?? null;
          const refusals = access.check(document, viewer);
          if (refusals.length > 0) return refusals;
          const clientAddress = extra.request.socket.remoteAddress ?? '';
          const contextValue = newContext({ server: context, viewer, clientAddress });
          return {
            schema,
            document,
            operationName: operationName ?? null,
            variableValues: variables ?? null,
            contextValue,
          };
        } catch (error) {
          return [error instanceof GraphQLError ? error : new GraphQLError('请求的 GraphQL 语法有误。')];
        }
      },
      onError: (_ctx, _id, _payload, errors) =>
        errors.map((error) =>
          new GraphQLError(format(error.toJSON(), error).message, {
            extensions: { ...format(error.toJSON(), error).extensions },
          }).toJSON(),
        ),
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
    close: async () => {
      clearInterval(timer);
      for (const { socket } of open) socket.close(1012, 'restarting');
      await disposable.dispose();
    },
  };
}
