import type { ClusterSim } from '@todo-chatbot/cluster-sim'
import type { Clock } from '../cluster/reflector/clock.ts'
import type { ApiServer, ApiServerOptions, FaultSwitch } from './api-server.ts'
import type { RequestLoad } from './counting-client.ts'
import type { FaultName } from './faults.ts'
import type { SuiteTime } from './suite-time.ts'
import { buildPod, startClusterSim } from '@todo-chatbot/cluster-sim'
import { CountingClient } from './counting-client.ts'
import { manualTime } from './suite-time.ts'

const BOOKMARK_INTERVAL_MS = 60_000
const NAMESPACE = 'todo'
const ALL_RIGHTS = { username: 'dashboard', rules: [{ verbs: ['*'], resources: ['*'] }] }
const PODS = { resource: 'pods' }

interface Credential { token: string }

/** Answers every request for pods with a status until it ends, and cuts the open watch so that there is one. */
function answering({ faults }: ClusterSim, status: number, retryAfterSeconds?: number): FaultSwitch {
  return {
    begin: () => {
      faults.answerNext(Infinity, status, retryAfterSeconds === undefined ? PODS : { ...PODS, retryAfterSeconds })
      faults.cutWatches('pods')
    },
    end: () => faults.clear(),
  }
}

/** Faults that are over at once: the next attempt meets a server that works. */
function momentary({ faults }: ClusterSim): Partial<Record<FaultName, FaultSwitch>> {
  const after = (prepare: () => void) => ({
    begin: () => {
      prepare()
      faults.cutWatches('pods')
    },
  })
  return {
    expiredEvent: {
      begin: () => {
        faults.expireHistory()
        faults.expireOpenWatches('pods')
      },
    },
    expiredStatus: after(() => faults.expireHistory({ answer: 'status' })),
    expiredList: after(() => {
      faults.expireHistory()
      faults.answerNext(1, 410, { ...PODS, isContinued: true })
    }),
    silent: { begin: () => faults.silenceWatches('pods') },
    cut: { begin: () => faults.cutWatches('pods') },
    dropped: { begin: () => faults.dropConnections() },
    tooSlow: {
      begin: () => {
        faults.expireHistory()
        faults.endWatches('pods')
      },
    },
  }
}

/** Faults that last until they are ended. */
function lasting(sim: ClusterSim, credential: Credential): Partial<Record<FaultName, FaultSwitch>> {
  const { faults, users } = sim
  return {
    forbidden: answering(sim, 403),
    forbiddenForLong: answering(sim, 403),
    notServedForLong: answering(sim, 404),
    throttled: answering(sim, 429, 30),
    broken: answering(sim, 500),
    notServed: answering(sim, 404),
    tokenRotated: {
      begin: () => {
        users.clear()
        users.set(`after-${credential.token}`, ALL_RIGHTS)
        faults.cutWatches('pods')
      },
      end: () => {
        credential.token = `after-${credential.token}`
      },
    },
    closedAtOnce: {
      begin: () => {
        faults.closeNextWatches(Infinity, 'pods')
        faults.endWatches('pods')
      },
      end: () => faults.clear(),
    },
    unanswered: {
      begin: () => {
        faults.hangNext(Infinity, PODS)
        faults.cutWatches('pods')
      },
      end: () => faults.clear(),
    },
    away: { begin: () => faults.refuseConnections(true), end: () => faults.refuseConnections(false) },
    bookmarksOnly: { begin: () => faults.bookmarksOnly(true), end: () => faults.bookmarksOnly(false) },
  }
}

/** Bookmarks by the clock of the suite: without them every quiet connection would be taken for dead. The answer ends them. */
function keepSendingBookmarks(sim: ClusterSim, clock: Clock): () => void {
  let cancel = () => {}
  const scheduleNext = () => {
    cancel = clock.after(BOOKMARK_INTERVAL_MS, () => {
      sim.faults.sendBookmarks()
      scheduleNext()
    })
  }
  scheduleNext()
  return () => cancel()
}

function clientOf({ url }: ClusterSim, credential: Credential, load: RequestLoad): CountingClient {
  let kept: string | null = null
  return new CountingClient({
    serverUrl: url,
    namespace: null,
    credentials: async () => {
      kept ??= credential.token
      return { headers: { authorization: `Bearer ${kept}` }, tls: {} }
    },
    forgetCredentials: () => {
      kept = null
    },
  }, load)
}

function fill(sim: ClusterSim, podCount: number): void {
  for (let index = 0; index < podCount; index++)
    sim.apply(buildPod({ name: `pod-${index}`, namespace: NAMESPACE }))
}

/** The bad API server: cluster-sim, by the given time or by hand. */
export async function startSimulatedServer({ podCount, clockSkewMs }: ApiServerOptions, realTime?: SuiteTime): Promise<ApiServer> {
  const credential = { token: 'first' }
  const load = { underWay: 0 }
  const time = realTime ?? manualTime(load)
  const sim = await startClusterSim({
    users: { first: ALL_RIGHTS },
    now: () => new Date(time.clock.now() + clockSkewMs),
  })
  const stopBookmarks = keepSendingBookmarks(sim, time.clock)
  fill(sim, podCount)
  return {
    time,
    client: clientOf(sim, credential, load),
    addPod: name => void sim.apply(buildPod({ name, namespace: NAMESPACE })),
    removePod: name => void sim.remove({ kind: 'Pod', namespace: NAMESPACE, name }),
    podNames: () => sim.list('Pod').map(each => each.metadata.name),
    faults: { ...momentary(sim), ...lasting(sim, credential) },
    close: async () => {
      stopBookmarks()
      await sim.close()
    },
  }
}
