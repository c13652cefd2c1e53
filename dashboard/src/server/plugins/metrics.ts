import type { FastifyInstance } from 'fastify'
import type { ClusterState } from '../state/cluster-state.ts'
import { Counter, Gauge, Registry } from '@prometheus-io/client'
import fastifyMetrics from 'fastify-metrics'
import fp from 'fastify-plugin'
import { RESOURCES } from '../../shared/rows.ts'

export interface MetricsSources {
  state: ClusterState
  streams: { size: number }
  sessions: { size: number }
  watchStarts: () => ReadonlyMap<string, number>
  now: () => number
}

function registerRows(registers: Registry[], { state }: MetricsSources): void {
  const gauge = new Gauge({
    name: 'dashboard_rows',
    help: 'Rows that are kept, by resource',
    labelNames: ['resource'],
    registers,
    collect: () => RESOURCES.forEach(resource => gauge.set({ resource }, state.tables[resource].size)),
  })
}

function registerStaleness(registers: Registry[], { state, now }: MetricsSources): void {
  const gauge = new Gauge({
    name: 'dashboard_stale_seconds',
    help: 'For how long rows may have been out of date, by resource; 0 while they are fresh',
    labelNames: ['resource'],
    registers,
    collect: () => RESOURCES.forEach((resource) => {
      const { staleSince } = state.status[resource]
      gauge.set({ resource }, staleSince === null
        ? 0
        : (now() - Date.parse(staleSince)) / 1000)
    }),
  })
}

function registerWatches(registers: Registry[], { watchStarts }: MetricsSources): void {
  const counter = new Counter({
    name: 'dashboard_watch_starts_total',
    help: 'Watches opened at the API server, by resource: one each four to five minutes when all is well',
    labelNames: ['resource'],
    registers,
    collect: () => {
      counter.reset()
      watchStarts().forEach((count, resource) => counter.inc({ resource }, count))
    },
  })
}

function registerClients(registers: Registry[], { streams, sessions, state }: MetricsSources): void {
  const gauges = [
    {
      name: 'dashboard_stream_clients',
      help: 'Browsers with an open stream',
      read: () => streams.size,
    },
    {
      name: 'dashboard_sessions',
      help: 'Logins that have not ended',
      read: () => sessions.size,
    },
    {
      name: 'dashboard_usage_histories',
      help: 'Pods and workloads with a usage history',
      read: () => state.usage.size,
    },
  ]
  for (const { name, help, read } of gauges) {
    const gauge: Gauge = new Gauge({
      name,
      help,
      registers,
      collect: () => gauge.set(read()),
    })
  }
}

/** `GET /metrics` in Prometheus' text format: the process, the routes, and how well the cluster is followed. */
export const metrics = fp(async (app: FastifyInstance, sources: MetricsSources) => {
  const registry = new Registry()
  for (const register of [registerRows, registerStaleness, registerWatches, registerClients])
    register([registry], sources)
  await app.register(fastifyMetrics.default, {
    endpoint: null,
    defaultMetrics: { enabled: true, register: registry },
    routeMetrics: {
      enabled: { histogram: true, summary: false },
      overrides: {
        histogram: {
          registers: [registry],
        },
        summary: { registers: [] },
      },
    },
  })
  app.get('/metrics', {
    config: { isPolled: true, disableMetrics: true },
  }, async (_request, reply) =>
    reply.type(registry.contentType).send(await registry.metrics()))
}, { name: 'metrics' })
