import type { TypeBoxTypeProvider } from '@fastify/type-provider-typebox'
import type { FastifyBaseLogger, FastifyInstance, RawServerDefault } from 'fastify'
import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Sessions } from '../access/sessions.ts'
import type { StreamSlots } from '../access/stream-slots.ts'
import type { AppProber } from '../app-probe/app-prober.ts'
import type { Reviewer } from '../cluster/access/reviewer.ts'
import type { KubernetesClient } from '../cluster/connection/client.ts'
import type { Config } from '../config.ts'
import type { Lifecycle } from '../lifecycle.ts'
import type { StreamSource } from '../live/stream-client.ts'
import type { Streams } from '../live/streams.ts'
import type { ClusterState } from '../state/cluster-state.ts'
import type { ScaleHistory } from '../state/scale-history.ts'

/** The application as routes see it: handlers are typed by their schemas. */
export type App = FastifyInstance<RawServerDefault, IncomingMessage, ServerResponse, FastifyBaseLogger, TypeBoxTypeProvider>

/** What routes need besides the request. */
export interface Context {
  config: Config
  /** Calls the API server with the dashboard's own rights: ask what the viewer may see first. */
  client: KubernetesClient
  lifecycle: Lifecycle
  state: ClusterState
  scales: ScaleHistory
  prober: AppProber
  source: StreamSource
  streams: Streams
  slots: StreamSlots
  sessions: Sessions
  reviewer: Reviewer
  /** The one namespace that is watched; null for the whole cluster. */
  scopeNamespace: string | null
  now: () => number
}

/** Adds the routes of one resource. */
export type Route = (app: App, context: Context) => void
