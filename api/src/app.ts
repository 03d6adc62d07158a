import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { GraphQLSchema } from 'graphql';
import { sql } from 'kysely';
import type { Config } from './config.js';
import { Permission } from './core/access/permissions.js';
import { scopeIf, scopeOf } from './core/access/scope.js';
import { KeptLocks } from './core/database/kept-locks.js';
import { openDatabase } from './core/database/orm.js';
import { dbOf } from './core/database/sql.js';
import { unitOfWork } from './core/database/unit-of-work.js';
import { NotFoundError } from './core/errors.js';
import { type Ctx, jobContextOf, type Platform, writeContextOf } from './core/feature.js';
import { type StoredFile, storeFile } from './core/files/files.js';
import { thumbnailOf } from './core/files/thumbnail.js';
import { isId } from './core/ids.js';
import { exportTable } from './core/imports/export-table.js';
import { findImportFile } from './core/imports/import.reads.js';
import { startJobs } from './core/jobs.js';
import { startLogReader } from './core/log/reader.js';
import { startSequencer } from './core/log/sequencer.js';
import { createLogger } from './core/logger.js';
import { HostTurns } from './core/net/host-turns.js';
import { packageFolder } from './core/package-folder.js';
import { Sealer } from './core/seal.js';
import { StreamHub } from './core/streams/stream-hub.js';
import { startTracing } from './core/tracing.js';
import { RootSigner } from './core/trail/signing.js';
import { sessionsAlive } from './features/accounts/session.reads.js';
import { findViewer } from './features/accounts/viewer.reads.js';
import { exportCoverage } from './features/catalogue/coverage.export.js';
import { findKeptAttachment } from './features/evidence/attachment.download.js';
import { findKeptPage } from './features/evidence/page.download.js';
import { exportFigures } from './features/figures/disclosure-figures.export.js';
import { findPhoto } from './features/filings/filing.photos.js';
import { findProof } from './features/findings/finding-link.reads.js';
import { findPaper } from './features/letter-papers/paper.download.js';
import { exportPapers } from './features/letter-papers/papers.batch.js';
import { findLetterFile } from './features/notices/notice.files.reads.js';
import { FOLD_EPOCH } from './features/portal/portal.feature.js';
import { portalPorts } from './features/portal/portal.ports.js';
import { openPortalDatabase } from './features/portal/portal-database.js';
import { exportTrail } from './features/trail/trail.service.js';
import { findSealPhoto } from './features/vehicles/seals/seal.reads.js';
import { FEATURES, IMPORT_KINDS, jobsOf, LIST_EXPORTS } from './features.js';
import { mustBeFit } from './fit-database.js';
import { portalSchema } from './portal-schema.js';
import { readState } from './process-state.js';
import { staffSchema } from './schema.js';
import { endingOf } from './server/end-server.js';
import { startGraphql } from './server/graphql.js';
import { createHttp } from './server/http.js';
import { Metrics } from './server/metrics.js';
import { OperationNames } from './server/operation-names.js';
import { PortalEndpoint } from './server/portal/endpoint.js';
import { inNameOf } from './server/portal/in-name-of.js';
import { OpenEndpoint } from './server/portal/open-endpoint.js';
import type { ServerPorts } from './server/ports.js';
import { type LiveSockets, startWebSocket } from './server/websocket.js';

export interface App {
  readonly url: string;
  readonly platform: Platform;
  /** Drains and closes: no new requests, live sockets told to come back, jobs finished. */
  readonly close: () => Promise<void>;
}

/** So long the database's connections may take to end. */
const CLOSES_MS = 5000;

/** Our own documents, by whose names operations are counted. */
const DOCUMENTS = join(packageFolder, '../schema/documents');

/** A file that the viewer may read with what it is attached to. @throws NotFoundError, UnauthenticatedError */
async function findFile(ctx: Ctx, id: string): Promise<StoredFile> {
  const imported = isId(id) ? await findImportFile(ctx.db, IMPORT_KINDS, ctx.viewer, id) : null;
  if (imported) return imported;
  const photo = await findPhoto(
    ctx.db,
    {
      filing: scopeIf(ctx.viewer, Permission.FILING_WRITE),
      disclosure: scopeIf(ctx.viewer, Permission.DISCLOSURE_READ),
      lead: scopeIf(ctx.viewer, Permission.FIRST_CHECK),
    },
    id,
  );
  if (photo) return photo;
  const proof = await findProof(ctx.db, scopeIf(ctx.viewer, Permission.FINDING_READ), id);
  if (proof) return proof;
  const sealed = await findSealPhoto(ctx.db, scopeIf(ctx.viewer, Permission.VEHICLE_READ), id);
  if (sealed) return sealed;
  const scope = scopeOf(ctx.viewer, Permission.NOTICE_READ);
  const file = isId(id)
    ? await findLetterFile(ctx.db, scope, { fileId: id, accountId: ctx.viewer?.accountId ?? '' })
    : null;
  if (!file) throw new NotFoundError('个文件');
  return file;
}

/** What the server needs of the features. */
const portsOf = (idleMs: number, schema: GraphQLSchema): ServerPorts => ({
  findViewer: (db, call) => findViewer(db, call, idleMs),
  sessionsAlive: (db, sessionIds) => sessionsAlive(db, sessionIds, idleMs),
  upload: (ctx, name, bytes) => unitOfWork(writeContextOf(ctx), null, (work) => storeFile(work, name, bytes)),
  findFile,
  findThumbnail: async (ctx, id) => thumbnailOf(ctx.db, await findFile(ctx, id)),
  findPage: findKeptPage,
  findAttachment: findKeptAttachment,
  findPaper,
  exportPapers: (ctx, query) => exportPapers(ctx, schema, query),
  exportTable: (ctx, kind, query) => {
    if (kind === 'FIGURES') return exportFigures(ctx, query);
    if (kind === 'COVERAGE') return exportCoverage(ctx, query);
    return LIST_EXPORTS.get(kind)?.(ctx, schema, query) ?? exportTable(ctx, IMPORT_KINDS, kind);
  },
  exportTrail,
});

/** Starts one API process; the process and the tests alike. @throws Error when the schema, the database or the port fail */
export async function createApp(config: Config): Promise<App> {
  const log = createLogger(config.logLevel);
  const stopTracing = config.tracing ? await startTracing(config.tracing) : null;
  const { schema, access } = staffSchema();
  const entities = FEATURES.flatMap((feature) => feature.entities);
  const { databaseUrl: url, poolSize } = config;
  const orm = await openDatabase({ url, entities, poolSize });
  await mustBeFit(orm, config);
  const onError = (error: unknown) => log.warn({ err: error }, 'log');
  const reader = await startLogReader({ url, onError });
  const sequencer = startSequencer({ url, onError });
  const streams = new StreamHub(reader, (error) => log.error({ err: error }, 'stream'));
  const third = openPortalDatabase(url, config.portalPoolSize);
  const thirdPartyPorts = portalPorts({
    db: third.db,
    writing: () => dbOf(orm.em.fork()),
    fold: () => void jobsHolder.trigger(FOLD_EPOCH).catch(onError),
  });
  const jobsHolder: { trigger: (name: string) => Promise<void> } = { trigger: () => Promise.resolve() };
  const platform: Platform = {
    orm,
    streams,
    log,
    sealer: new Sealer(config.masterKey),
    sealing: { signer: new RootSigner(config.masterKey), rootsFile: config.trailRootsFile },
    jobs: { trigger: (name) => jobsHolder.trigger(name) },
    wakeSequencer: sequencer.wake,
    demonstration: config.demonstration,
    idleMs: config.idleMinutes * 60_000,
    weChatBaseUrl: config.weChatBaseUrl,
    consoleOrigin: config.consoleOrigin,
    hostTurns: new HostTurns(url),
    locks: new KeptLocks(url),
    thirdParties: inNameOf({ schema: portalSchema(), ports: thirdPartyPorts }),
  };
  let sockets: LiveSockets | null = null;
  const metrics = new Metrics(() => readState({ orm, reader, streams, sockets: sockets?.count() ?? 0 }));
  const names = await OperationNames.in(DOCUMENTS);
  const jobs = await startJobs({
    url,
    jobs: jobsOf(platform),
    schedule: config.schedule,
    contextFor: (job) => jobContextOf(platform, job.title),
    events: reader,
    log,
    onRun: (...run) => metrics.job(...run),
  });
  jobsHolder.trigger = jobs.trigger;

  let closing = false;
  const graphql = await startGraphql({ schema, access, log, names });
  const portal = new PortalEndpoint({
    ...{ schema: portalSchema(), log, cacheBytes: config.portalCacheBytes },
    ports: thirdPartyPorts,
  });
  await portal.start();
  const open = new OpenEndpoint({
    ...{ ports: thirdPartyPorts, log, cacheBytes: config.portalCacheBytes / 4 },
    ...{ publicOrigin: config.publicOrigin, secure: config.secureCookies },
  });
  const context = { platform, ports: portsOf(platform.idleMs, schema) };
  const { consoleDir, allowedOrigins, secureCookies, metricsToken, trustedProxies } = config;
  const isReady = async () =>
    !closing &&
    (await sql`select 1`.execute(dbOf(orm.em.fork())).then(
      () => true,
      () => false,
    ));
  const server = createHttp({
    ...{
      context,
      graphql,
      portal,
      open,
      metrics,
      metricsToken,
      consoleDir,
      allowedOrigins,
      trustedProxies,
      secureCookies,
      isReady,
    },
    isDraining: () => closing,
  });
  const endServer = endingOf(server);
  const socket = startWebSocket({
    ...{ server, schema, access, metrics, names, context, allowedOrigins, trustedProxies },
    maxConnections: config.maxSockets,
  });
  sockets = socket;
  await listen(server, config);

  const end = async (): Promise<void> => {
    // a proxy sees it by /readyz and asks elsewhere; until it has, whoever asks here is served
    closing = true;
    await pause(config.drainSeconds * 1000);
    const { closed, closeIdle } = endServer();
    await socket.close();
    closeIdle();
    await closed;
    streams.close();
    await graphql.stop();
    await portal.stop();
    await open.stop();
    await jobs.close();
    await platform.hostTurns.close();
    await sequencer.close();
    await reader.close();
    // a statement that was asked for in the moment in which the pool ends is never answered, nor its connection given back
    await Promise.race([
      Promise.all([third.close(), orm.close(true)]).then(() => platform.locks.close()),
      pause(CLOSES_MS),
    ]);
    await stopTracing?.();
  };
  // whoever ends it twice waits for the same end
  let ended: Promise<void> | undefined;

  return {
    url: `http://${config.host}:${(server.address() as AddressInfo).port}`,
    platform,
    close: () => (ended ??= end()),
  };
}

function listen(server: Server, { port, host }: Config): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => {
      server.off('error', reject);
      resolve();
    });
  });
}
