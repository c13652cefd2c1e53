import type { FastifyInstance } from 'fastify'
import type { MetricsSources } from '../metrics/sources.ts'
import { Registry } from '@prometheus-io/client'
import fastifyMetrics from 'fastify-metrics'
import fp from 'fastify-plugin'
import { registerCluster } from '../metrics/cluster.ts'
import { registerStreams } from '../metrics/streams.ts'

/** Each sample costs what the process would not do otherwise while nobody looks. */
const LOOP_SAMPLE_MS = 1000

/** `GET /metrics` in Prometheus' text format: the process, the routes, and how well the cluster is followed and told. */
export const metrics = fp(async (app: FastifyInstance, sources: MetricsSources) => {
  const registry = new Registry()
  registerCluster(registry, sources)
  registerStreams(registry, sources)
  await app.register(fastifyMetrics.default, {
    endpoint: null,
    defaultMetrics: { enabled: true, register: registry, eventLoopUtilizationTimeout: LOOP_SAMPLE_MS },
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
