import type { TypeBoxTypeProvider } from '@fastify/type-provider-typebox'
import type { StreamLimits } from './access/stream-slots.ts'
import type { KubernetesClient } from './cluster/connection/client.ts'
import type { Clock } from './cluster/reflector/clock.ts'
import type { Timings } from './cluster/reflector/timings.ts'
import type { Config } from './config.ts'
import type { ConnectionLimits } from './plugins/connection-limits.ts'
import type { App, Context } from './routes/context.ts'
import { randomBytes } from 'node:crypto'
import rateLimit from '@fastify/rate-limit'
import fastify from 'fastify'
import { Sessions } from './access/sessions.ts'
import { STREAM_LIMITS, StreamSlots } from './access/stream-slots.ts'
import { AppProber } from './app-probe/app-prober.ts'
import { createSelfReviewer } from './cluster/access/self-reviewer.ts'
import { createServerReviewer } from './cluster/access/server-reviewer.ts'
import { initialMetricsStatus } from './cluster/metrics/poller.ts'
import { systemClock } from './cluster/reflector/clock.ts'
import { ClusterWatcher } from './cluster/watcher.ts'
import { RateLimited } from './errors.ts'
import { Lifecycle } from './lifecycle.ts'
import { Feed } from './live/feed.ts'
import { noStreamCounts } from './live/stream-client.ts'
import { Streams } from './live/streams.ts'
import { answerClientError } from './plugins/client-errors.ts'
import { CONNECTION_LIMITS, connectionLimits, connectionOptions } from './plugins/connection-limits.ts'
import { hosts } from './plugins/hosts.ts'
import { loggingOptions } from './plugins/logging.ts'
import { metrics } from './plugins/metrics.ts'
import { forbidStoring, noStore } from './plugins/no-store.ts'
import { problems, sendProblem } from './plugins/problems.ts'
import { requestId, requestIdOf } from './plugins/request-id.ts'
import { sameOrigin } from './plugins/same-origin.ts'
import { security } from './plugins/security.ts'
import { shutdown } from './plugins/shutdown.ts'
import { ui } from './plugins/ui.ts'
import { viewer } from './plugins/viewer.ts'
import { appHealth } from './routes/app-health.ts'
import { pod } from './routes/pod.ts'
import { health, ready } from './routes/probes.ts'
import { recentUsage } from './routes/recent-usage.ts'
import { revisions } from './routes/revisions.ts'
import { rights } from './routes/rights.ts'
import { scaling } from './routes/scaling.ts'
import { endSession, readSession, startSession } from './routes/session.ts'
import { stream } from './routes/stream.ts'
import { usage } from './routes/usage.ts'
import { ClusterState } from './state/cluster-state.ts'
import { ScaleHistory } from './state/scale-history.ts'
import { UsageKeeper } from './usage/usage-keeper.ts'

const BODY_LIMIT_BYTES = 32 * 1024
const RUN_ID_BYTES = 6

const routes = [health, ready, readSession, startSession, endSession, rights, stream, usage, recentUsage, pod, revisions, scaling, appHealth] as const

/** What the application stands on; a test gives its own. */
export interface Dependencies {
  client: KubernetesClient
  /** The namespace to watch; null for the whole cluster. */
  scopeNamespace: string | null
  uiFolder: string
  clock?: Clock
  timings?: Partial<Timings>
  /** The chance in waits; 0 (included) to 1 (excluded). */
  random?: () => number
  coalesceMs?: number
  connections?: Partial<ConnectionLimits>
  streamLimits?: StreamLimits
  logStream?: { write: (line: string) => void }
}

interface Parts extends Context {
  watcher: ClusterWatcher
}

function createParts(config: Config, { client, scopeNamespace, clock = systemClock, timings = {}, random = Math.random, coalesceMs, streamLimits = STREAM_LIMITS }: Dependencies): Parts {
  const { metricsIntervalSeconds } = config
  const state = new ClusterState(initialMetricsStatus(metricsIntervalSeconds))
  const lifecycle = new Lifecycle(state)
  const feed = new Feed({
    state,
    clock,
    ...(coalesceMs !== undefined && { coalesceMs }),
  })
  const source = {
    runId: randomBytes(RUN_ID_BYTES).toString('hex'),
    state,
    feed,
    counts: noStreamCounts(),
    scope: { scope: config.scope, namespace: scopeNamespace },
  }
  return {
    config,
    client,
    state,
    scales: new ScaleHistory(state, clock.now),
    prober: new AppProber(config.chatProbe, clock),
    lifecycle,
    source,
    scopeNamespace,
    streams: new Streams(source, clock),
    slots: new StreamSlots(streamLimits),
    sessions: new Sessions(clock.now, { idleMs: config.sessionIdleMs, lifetimeMs: config.sessionLifetimeMs }),
    reviewer: scopeNamespace === null
      ? createServerReviewer(client)
      : createSelfReviewer(client),
    watcher: new ClusterWatcher({ client, state, clock, metricsIntervalSeconds, namespace: scopeNamespace, timings, random }),
    now: clock.now,
  }
}

function createServer(config: Config, { logStream }: Dependencies, connections: ConnectionLimits): App {
  return fastify({
    ...loggingOptions(config, logStream),
    bodyLimit: BODY_LIMIT_BYTES,
    ...connectionOptions(connections),
    clientErrorHandler: answerClientError,
    trustProxy: config.trustProxy,
    requestIdHeader: false,
    genReqId: requestIdOf,
    return503OnClosing: false,
    // Paths that cannot be read reach no hook, hence the header here.
    frameworkErrors: (error, request, reply) => void sendProblem(error, request, forbidStoring(reply.header('x-request-id', request.id))),
    ajv: {
      customOptions: { removeAdditional: false, coerceTypes: false, useDefaults: true },
    },
  }).withTypeProvider<TypeBoxTypeProvider>()
}

async function registerPlugins(app: App, { lifecycle, streams, state, sessions, config, watcher, now, source }: Parts, uiFolder: string): Promise<void> {
  await app.register(requestId)
  await app.register(shutdown, {
    lifecycle,
    closeStreams: () => streams.closeAll(),
  })
  await app.register(problems)
  await app.register(security)
  await app.register(noStore)
  await app.register(hosts, { allowedHosts: config.allowedHosts })
  await app.register(sameOrigin)
  await app.register(rateLimit, {
    global: false,
    errorResponseBuilder: (_request, { after }) => RateLimited(after),
  })
  await app.register(viewer, { config, sessions })
  await app.register(metrics, {
    state,
    streams,
    sessions,
    now,
    feed: source.feed,
    counts: () => watcher.counts(),
  })
  await app.register(ui, { folder: uiFolder })
}

/** The whole dashboard but for its process: nothing listens; the cluster is watched from `ready` to `close`. */
export async function buildApp(config: Config, dependencies: Dependencies): Promise<App> {
  const parts = createParts(config, dependencies)
  const connections = { ...CONNECTION_LIMITS, ...dependencies.connections }
  const app = createServer(config, dependencies, connections)
  await app.register(connectionLimits, connections)
  await registerPlugins(app, parts, dependencies.uiFolder)
  for (const route of routes)
    route(app, parts)
  const keeper = new UsageKeeper({ folder: config.dataFolder, book: parts.state.usage, clock: dependencies.clock ?? systemClock, log: app.log })
  app.addHook('onReady', async () => {
    await keeper.start()
    parts.watcher.start()
    parts.prober.start()
  })
  app.addHook('onClose', async () => {
    parts.watcher.stop()
    parts.prober.stop()
    await keeper.stop()
    parts.source.feed.stop()
    dependencies.client.close()
  })
  return app
}
