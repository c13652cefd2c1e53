import type { TypeBoxTypeProvider } from '@fastify/type-provider-typebox'
import type { FastifyBaseLogger, FastifyInstance, RawServerDefault } from 'fastify'
import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Lifecycle } from '../lifecycle.ts'
import type { Model } from '../model/model.ts'
import type { Store } from '../store/store.ts'

/** The application as routes see it: handlers are typed by their schemas. */
export type Api = FastifyInstance<RawServerDefault, IncomingMessage, ServerResponse, FastifyBaseLogger, TypeBoxTypeProvider>

/** What routes need besides the request. */
export interface Context {
  store: Store
  lifecycle: Lifecycle
  now: () => Date
  /** Longest silence of an event stream. */
  heartbeatMs: number
  /** Undefined where none is configured. */
  model: Model | undefined
}

/** Adds one route. */
export type Route = (app: Api, context: Context) => void
