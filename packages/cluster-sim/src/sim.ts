import type { AddressInfo } from 'node:net'
import type { SimUser } from './access/access.ts'
import type { KubeconfigOptions } from './kubeconfig.ts'
import type { Cluster } from './routes/context.ts'
import type { KubeObject, MergePatch, ObjectRef } from './types.ts'
import type { ContainerRef, Usage } from './usage.ts'
import { once } from 'node:events'
import { createServer } from 'node:http'
import { Access } from './access/access.ts'
import { Faults } from './faults.ts'
import { createListener } from './http/listener.ts'
import { writeKubeconfig } from './kubeconfig.ts'
import { admit } from './objects/admit.ts'
import { ObjectStore } from './objects/object-store.ts'
import { Pages } from './objects/pages.ts'
import { RequestLog } from './requests.ts'
import { resourceOfKind } from './resources.ts'
import { UsageStore } from './usage.ts'
import { WatchHub } from './watch/watch-hub.ts'

export interface ClusterSimOptions {
  /** 0 (default) takes a free one. */
  port?: number
  /** Loopback by default. */
  host?: string
  /** By bearer token. Where given, every request needs one of them; else anybody may do anything. */
  users?: Record<string, SimUser>
  /** How many changes of each resource a watch can start behind; older ones give 410. */
  historySize?: number
  bookmarkIntervalMs?: number
  now?: () => Date
}

/** A Kubernetes API server in memory: real HTTP outside, plain methods inside. */
export interface ClusterSim {
  readonly url: string
  /** The newest resource version. */
  readonly resourceVersion: string
  readonly faults: Faults
  readonly requests: RequestLog
  /** By bearer token; may be changed while running. */
  readonly users: Map<string, SimUser>
  kubeconfig: (options?: KubeconfigOptions) => string
  /** Creates the object or replaces it whole. */
  apply: <T extends KubeObject>(object: T) => T
  /** False when there was nothing to remove. */
  remove: (ref: ObjectRef) => boolean
  patch: (ref: ObjectRef, patch: MergePatch) => KubeObject
  get: <T extends KubeObject>(ref: ObjectRef) => T | undefined
  list: <T extends KubeObject>(kind: string, namespace?: string) => T[]
  /** What metrics-server reports of a container; null takes the sample away. */
  setUsage: (container: ContainerRef, usage: Usage | null) => void
  setNodeUsage: (node: string, usage: Usage | null) => void
  /** How many watches are open, of one resource ("pods", "deployments.apps") or of all. */
  openWatches: (resource?: string) => number
  close: () => Promise<void>
}

const DEFAULT_HISTORY_SIZE = 5000
const DEFAULT_BOOKMARK_INTERVAL_MS = 60_000

interface Parts extends Cluster {
  requests: RequestLog
}

function inProcessFace({ store, usage, access, faults, hub, requests }: Parts, url: string): Omit<ClusterSim, 'close'> {
  return {
    url,
    get resourceVersion() {
      return String(store.version)
    },
    faults,
    requests,
    users: access.users,
    kubeconfig: options => writeKubeconfig(url, options),
    apply: <T extends KubeObject>(object: T) => store.apply(admit(object)) as T,
    remove: (ref) => {
      if (ref.kind === 'Pod')
        usage.forgetPod(ref.namespace ?? 'default', ref.name)
      return store.remove(ref)
    },
    patch: (ref, patch) => store.patch(ref, patch),
    get: <T extends KubeObject>(ref: ObjectRef) => store.get(ref) as T | undefined,
    list: <T extends KubeObject>(kind: string, namespace?: string) => store.list(resourceOfKind(kind), namespace) as T[],
    setUsage: (container, sample) => usage.setPod(container, sample),
    setNodeUsage: (node, sample) => usage.setNode(node, sample),
    openWatches: resource => hub.open(resource).length,
  }
}

export async function startClusterSim(options: ClusterSimOptions = {}): Promise<ClusterSim> {
  const { host = '127.0.0.1', port = 0, now = () => new Date() } = options
  const server = createServer()
  const store = new ObjectStore(options.historySize ?? DEFAULT_HISTORY_SIZE, now)
  const pages = new Pages()
  const hub = new WatchHub()
  const faults = new Faults({
    store,
    pages,
    hub,
    destroyConnections: () => server.closeAllConnections(),
  })
  const bookmarkIntervalMs = options.bookmarkIntervalMs ?? DEFAULT_BOOKMARK_INTERVAL_MS
  const parts: Parts = {
    store,
    pages,
    hub,
    faults,
    bookmarkIntervalMs,
    usage: new UsageStore(now),
    access: new Access(options.users),
    requests: new RequestLog(),
  }
  server.on('connection', socket => faults.isRefusing && socket.destroy())
  server.on('request', createListener({ cluster: parts, requests: parts.requests, now }))
  server.listen(port, host)
  await once(server, 'listening')
  const address = server.address() as AddressInfo
  const face = inProcessFace(parts, `http://${host}:${address.port}`)
  return Object.assign(face, {
    close: async () => {
      const closed = once(server, 'close')
      server.close()
      server.closeAllConnections()
      await closed
    },
  })
}
