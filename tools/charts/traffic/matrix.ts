import type { Overlay } from '../names.ts'
import type { Connection } from './network-policy.ts'

/** A line of the matrix: who connects to whom, and in which overlays that works. */
export interface Row extends Connection { from: string, to: string, worksIn: readonly Overlay[] }

const ALWAYS = ['dev', 'staging', 'prod'] as const
const NEVER = [] as const
const PORTS: Record<string, number> = { backend: 3000, frontend: 80, dashboard: 8080 }
const APPS = Object.keys(PORTS)
const TESTS = APPS.map(app => `${app}-test`)
const PODS = [...APPS, ...TESTS]
const OTHERS = ['stranger', 'frontend elsewhere', 'database', 'dns', 'internet', 'outside']

const row = (from: string, to: string, port: number, worksIn: readonly Overlay[], protocol: Connection['protocol'] = 'TCP'): Row => ({ from, to, port, protocol, worksIn })

/** What makes the platform work. */
const NEEDED: Row[] = [
  row('frontend', 'backend', 3000, ALWAYS),
  row('backend', 'database', 5432, ['staging', 'prod']),
  row('dashboard', 'API server', 443, ALWAYS),
  row('dashboard', 'API server', 6443, ALWAYS),
  row('dashboard', 'API server', 8443, ALWAYS),
  ...PODS.flatMap(from => ['dns', 'dns of the node'].flatMap(to => (['UDP', 'TCP'] as const).map(protocol => row(from, to, 53, ALWAYS, protocol)))),
  ...APPS.map(app => row(`${app}-test`, app, PORTS[app] ?? 0, ALWAYS)),
]

/** What a port on every node makes public on purpose, which only the dev overlay does. */
const PUBLIC_IN_DEV: Row[] = APPS.flatMap(app => OTHERS.map(from => row(from, app, PORTS[app] ?? 0, ['dev'])))

const REFUSED: Row[] = [
  // Ports that nobody serves.
  row('frontend', 'backend', 22, NEVER),
  row('backend', 'database', 22, NEVER),
  ...APPS.flatMap(app => OTHERS.map(from => row(from, app, 22, NEVER))),
  // Apps that have nothing to say to each other.
  row('backend', 'frontend', 80, NEVER),
  row('backend', 'dashboard', 8080, NEVER),
  row('frontend', 'dashboard', 8080, NEVER),
  row('dashboard', 'backend', 3000, NEVER),
  row('dashboard', 'frontend', 80, NEVER),
  row('frontend', 'database', 5432, NEVER),
  ...TESTS.flatMap(test => APPS.filter(app => test !== `${app}-test`).map(app => row(test, app, PORTS[app] ?? 0, NEVER))),
  ...TESTS.map(test => row(test, 'database', 5432, NEVER)),
  // The world. The dashboard may call the ports of an API server anywhere, whose address no chart can know.
  ...PODS.flatMap(from => ['internet', 'metadata of the cloud', 'API server', 'stranger', 'dns'].map(to => row(from, to, 80, NEVER))),
  ...PODS.filter(from => from !== 'dashboard').flatMap(from => ['internet', 'API server'].map(to => row(from, to, 443, NEVER))),
  ...PODS.map(from => row(from, 'internet', 53, NEVER, 'UDP')),
  // Nobody calls a test pod.
  ...TESTS.flatMap(test => [...APPS, ...TESTS.filter(other => other !== test), ...OTHERS].flatMap(from => [80, 3000, 8080].map(port => row(from, test, port, NEVER)))),
]

/** Who may talk to whom; what is not allowed here is not meant to work. */
export const MATRIX: Row[] = [...NEEDED, ...PUBLIC_IN_DEV, ...REFUSED]
