import type { ServerResponse } from 'node:http'
import type { Access, SimUser } from '../access/access.ts'
import type { Faults } from '../faults.ts'
import type { RequestInfo } from '../http/request-info.ts'
import type { ObjectStore } from '../objects/object-store.ts'
import type { Pages } from '../objects/pages.ts'
import type { ResourceType } from '../resources.ts'
import type { UsageStore } from '../usage.ts'
import type { WatchHub } from '../watch/watch-hub.ts'

/** The parts of one simulator that its routes work on. */
export interface Cluster {
  store: ObjectStore
  pages: Pages
  usage: UsageStore
  access: Access
  hub: WatchHub
  faults: Faults
  bookmarkIntervalMs: number
}

export interface Context {
  cluster: Cluster
  info: RequestInfo
  user: SimUser | undefined
  body: unknown
}

export interface Answer {
  status?: number
  body: unknown
}

/** One kind of request. `answer` returns the whole body; `stream` writes the response itself. */
export interface Route {
  name: string
  isFor: (info: RequestInfo) => boolean
  answer?: (context: Context) => Answer
  stream?: (context: Context, response: ServerResponse) => void
}

/** A context whose path is known to name a resource. */
export function resourceOf({ info }: Context): ResourceType {
  if (!info.resource)
    throw new TypeError(`${info.path} names no resource`)
  return info.resource
}
