/** Fastify with what the API promises of each answer, by the same libraries: a line in the log, headers of security, metrics. */
import helmet from '@fastify/helmet'
import fastify, { LogController } from 'fastify'
import fastifyMetrics from 'fastify-metrics'
import { addStubRoutes, listen } from './stub-routes.ts'

/** One line for each request, as the API prints. */
class OneLine extends LogController {
  override incomingRequest(): void {}
}

const app = fastify({ logger: true, logController: new OneLine() })
app.register(helmet)
app.register(fastifyMetrics.default, { endpoint: null })
app.register(async routes => addStubRoutes(routes))
void listen(app)
