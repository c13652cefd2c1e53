import type { FastifyInstance } from 'fastify'
import type { Store } from '../store/store.ts'
import { Gauge, Registry } from '@prometheus-io/client'
import fastifyMetrics from 'fastify-metrics'
import fp from 'fastify-plugin'

declare module 'fastify' {
  interface FastifyInstance {
    /** What `GET /metrics` tells of. */
    metricsRegistry: Registry
  }
}

const BUCKETS_SECONDS = [
  0.001,
  0.0025,
  0.005,
  0.01,
  0.025,
  0.05,
  0.1,
  0.25,
  0.5,
  1,
  2.5,
  5,
  10,
]

/** The default of ten samples a second is a third of what the process does while nobody asks for anything. */
const LOOP_SAMPLE_MS = 1000

function registerOpenTodos(registry: Registry, store: Store): void {
  const gauge = new Gauge({
    name: 'todos_open',
    help: 'Todos that are not completed',
    registers: [registry],
    async collect() {
      const count = await store.read.todos.countOpen().catch(() => Number.NaN)
      gauge.set(count)
    },
  })
}

/** `GET /metrics` in Prometheus' text format: the process, each route's durations, and the open todos. */
export const metrics = fp(async (app: FastifyInstance, { store }: { store: Store }) => {
  const registry = new Registry()
  await app.register(fastifyMetrics.default, {
    endpoint: null,
    defaultMetrics: { enabled: true, register: registry, eventLoopUtilizationTimeout: LOOP_SAMPLE_MS },
    routeMetrics: {
      enabled: { histogram: true, summary: false },
      overrides: {
        histogram: {
          buckets: BUCKETS_SECONDS,
          registers: [registry],
        },
        summary: { registers: [] },
      },
    },
  })
  registerOpenTodos(registry, store)
  app.decorate('metricsRegistry', registry)
  app.get('/metrics', {
    config: { isPolled: true, disableMetrics: true },
    schema: { hide: true },
  }, async (_request, reply) =>
    reply.type(registry.contentType).send(await registry.metrics()))
}, { name: 'metrics' })
