import type { AppCheckId, AppFault } from '../../../shared/app-health.ts'
import type { Health } from '../../../shared/overview.ts'
import { counter } from '../plural.ts'

const count = counter('en')
const pod = { one: 'pod', other: 'pods' }

/** The first page: for people who do not know Kubernetes. */
export const overview = {
  health: {
    healthy: 'Works',
    progressing: 'Changing',
    degraded: 'Degraded',
    down: 'Down',
    idle: 'Off',
  } as Record<Health, string>,
  verdict: {
    broken: (things: number) => `${count(things, { one: 'thing is', other: 'things are' })} broken`,
    look: (things: number) => `It works, and ${count(things, { one: 'thing needs', other: 'things need' })} a look`,
    empty: 'Nothing is installed yet',
    changing: 'All is well, and a change is rolling out',
    well: 'Everything is all right',
    lastKnown: (clock: string, headline: string) => `Last known at ${clock}: ${headline.toLowerCase()}`,
    lastKnownLongAgo: (headline: string) => `Last known a while ago: ${headline.toLowerCase()}`,
  },
  facts: {
    podsReady: 'pods ready',
    restarted: 'pods restarted in 24 h',
    rolloutsUnknown: 'rollouts: no access',
    stuck: (rollouts: number): string => rollouts === 1 ? 'rollout stuck' : 'rollouts stuck',
    rollingOut: 'rolling out',
    noRollouts: 'rollouts in progress',
    nodesReady: 'nodes ready',
    nodesUnknown: 'nodes: not visible',
  },
  app: {
    heading: 'The chat app',
    up: (duration: string) => `It is up: all that was asked of it has been answered for ${duration}.`,
    down: (what: string, duration: string) => `It is not well: ${what}, for ${duration}.`,
    unknown: 'It has not been asked yet.',
    old: 'The dashboard server does not say any more how it is.',
    off: 'The dashboard does not ask the chat app itself, because it has no address of it:',
    asked: (seconds: number) => `Asked every ${seconds} s by the dashboard's server`,
    lastAsked: 'last',
    since: (duration: string) => `for ${duration}`,
    checks: {
      page: ['The page opens', 'the page does not open'],
      chat: ['The chatbot answers', 'the chatbot does not answer'],
      health: ['The service runs', 'the service does not run'],
      ready: ['It takes requests', 'it takes no requests'],
    } as Record<AppCheckId, readonly [whenUp: string, whenDown: string]>,
    questions: {
      page: 'GET / of the page',
      chat: 'asks for help through the page, as people do; changes nothing',
      health: 'GET /health of the backend',
      ready: 'GET /ready of the backend, which looks at its store too',
    } as Record<AppCheckId, string>,
    faults: {
      'unreachable': (detail: string, _timeoutMs: number) => `cannot be reached (${detail})`,
      'too-slow': (_detail: string, timeoutMs: number) => `no answer within ${timeoutMs / 1000} s`,
      'status': (detail: string, _timeoutMs: number) => `answers with status ${detail}`,
      'not-understood': (_detail: string, _timeoutMs: number) => 'answers with something else than expected',
    } as Record<AppFault['kind'], (detail: string, timeoutMs: number) => string>,
    attention: (what: string, fault: string) => `The chat app: ${what} (${fault}).`,
  },
  attention: {
    heading: 'Needs attention',
    more: (items: number) => `and ${items} more: see`,
    notReady: 'the pods that are not ready',
    restarted: (pod: string, ago: string, reason: string, exitCode: number, meaning: string) => `${pod} restarted ${ago} ago: ${reason}, exit code ${exitCode} (${meaning}). It is well again.`,
    node: (node: string, reason: string | null) => `Node ${node} is not ready${reason === null ? '' : `: ${reason}`}.`,
    memory: (pod: string, used: string, limit: string) => `${pod} uses ${used} of its memory limit of ${limit}; at the limit it is killed.`,
    manyMemory: (pods: number) => `${count(pods, pod)} are near their memory limits; at the limit a pod is killed.`,
    manyRestarted: (workloads: number) => `${count(workloads, { one: 'workload', other: 'workloads' })} restarted within a day and are well again.`,
  },
  workloads: {
    heading: 'Workloads',
    version: (version: string) => `version ${version}`,
    ready: 'ready',
    readyOf: (ready: number, desired: number) => `${ready} of ${desired} pods ready`,
    none: 'No workload in what this dashboard watches.',
    more: (workloads: number) => `and ${workloads} more that are no worse:`,
    all: 'all workloads',
  },
  restarts: {
    heading: 'Restarts in 24 hours',
    none: 'No container restarted.',
    exitCode: 'exit code',
    all: (restarts: number) => `All ${restarts}`,
  },
  changes: {
    heading: 'What changed last',
    installed: 'installed',
    revision: (revision: number) => `revision ${revision}`,
  },
  usage: {
    heading: 'CPU and memory',
    byWorkload: 'By workload',
    cpu: 'CPU',
    memory: 'Memory',
    used: 'used',
    requested: 'requested',
    limits: 'limits',
    onNodes: 'on the nodes',
    oldest: 'oldest sample',
    noSample: 'no sample yet',
    missing: (pods: number) => `; ${count(pods, pod)} without a sample not counted`,
    none: (reason: string) => `No usage: ${reason}.`,
    noAnswer: 'metrics-server did not answer yet',
    unlimited: (pods: number) => `${count(pods, { one: 'pod has', other: 'pods have' })} no memory limit, so the limits are no ceiling.`,
  },
  nodes: {
    heading: 'Nodes',
    more: (nodes: number) => `and ${nodes} more that are no worse`,
    none: 'No node is known.',
  },
}
