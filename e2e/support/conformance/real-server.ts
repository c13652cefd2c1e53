import type { ClusterConnection } from '../../../dashboard/src/server/cluster/connection/types.ts'
import type { ApiServer, ApiServerKind, ApiServerOptions, FaultSwitch } from '../../../dashboard/src/server/conformance/api-server.ts'
import type { FaultName } from '../../../dashboard/src/server/conformance/faults.ts'
import type { ClusterContext } from '../context.ts'
import type { ClusterTool } from '../kubectl.ts'
import type { FaultyWire, Reception } from './faulty-wire.ts'
import { KubernetesClient } from '../../../dashboard/src/server/cluster/connection/client.ts'
import { connectByKubeconfig } from '../../../dashboard/src/server/cluster/connection/kubeconfig.ts'
import { realTime } from '../../../dashboard/src/server/conformance/suite-time.ts'
import { applyText } from '../apply.ts'
import { clusterTool } from '../kubectl.ts'
import { makeNamespace, removeNamespace } from '../namespaces.ts'
import { RESTRICTED_CONTAINER, RESTRICTED_POD } from '../restricted.ts'
import { startFaultyWire } from './faulty-wire.ts'

const NAMESPACE = 'e2e-conformance'
const ACCOUNT = 'dashboard'
/** Many attempts; the simulated server tries the same with minutes. */
const LONGEST_MS = 10_000
const BURST = 30
/** A name that every API server's certificate has, whatever the address. */
const SERVER_NAME = 'kubernetes.default.svc'
const PODS = 3
const HTTPS_PORT = 443
const FAULTS: FaultName[] = ['cut', 'dropped', 'silent', 'closedAtOnce', 'unanswered', 'away', 'forbidden']

const meta = (name: string) => ({ name, namespace: NAMESPACE })
const SERVICE_ACCOUNT = { apiVersion: 'v1', kind: 'ServiceAccount', metadata: meta(ACCOUNT) }
const ROLE = { apiVersion: 'rbac.authorization.k8s.io/v1', kind: 'Role', metadata: meta(ACCOUNT), rules: [{ apiGroups: ['*'], resources: ['*'], verbs: ['get', 'list', 'watch'] }] }
const BINDING = {
  apiVersion: 'rbac.authorization.k8s.io/v1',
  kind: 'RoleBinding',
  metadata: meta(ACCOUNT),
  roleRef: { apiGroup: 'rbac.authorization.k8s.io', kind: 'Role', name: ACCOUNT },
  subjects: [{ kind: 'ServiceAccount', ...meta(ACCOUNT) }],
}
/** Waits for a scheduler that does not exist: it costs no node anything, and is gone at once when it is deleted. */
function podOf(name: string) {
  return {
    apiVersion: 'v1',
    kind: 'Pod',
    metadata: meta(name),
    spec: {
      schedulerName: 'none',
      securityContext: RESTRICTED_POD,
      containers: [{ name: 'app', image: 'app:v1.0.0', securityContext: RESTRICTED_CONTAINER }],
    },
  }
}

function received(wire: FaultyWire, reception: Reception): FaultSwitch {
  return {
    begin: () => {
      wire.receive(reception)
      wire.drop()
    },
    end: () => {
      wire.receive('forwarded')
      wire.drop()
    },
  }
}

function faultsOf(wire: FaultyWire, kubectl: ClusterTool, apply: (...objects: object[]) => Promise<void>): ApiServer['faults'] {
  return {
    cut: { begin: wire.cut },
    dropped: { begin: wire.drop },
    silent: { begin: wire.silence },
    closedAtOnce: received(wire, 'closed'),
    unanswered: received(wire, 'unanswered'),
    away: { begin: () => wire.refuse(true), end: () => wire.refuse(false) },
    forbidden: {
      begin: async () => {
        await kubectl.run('delete', 'rolebinding', ACCOUNT)
        // A watch that is open outlives the right to it.
        wire.drop()
      },
      end: () => apply(BINDING),
    },
  }
}

/** By the wire and as the service account, with nothing left of the rights of whoever runs the suite. */
function clientBy(wire: FaultyWire, past: ClusterConnection, token: string): KubernetesClient {
  return new KubernetesClient({
    serverUrl: `https://127.0.0.1:${wire.port}`,
    namespace: NAMESPACE,
    credentials: async () => {
      const { tls: { ca, rejectUnauthorized } } = await past.credentials()
      return { headers: { authorization: `Bearer ${token}` }, tls: { ca, servername: SERVER_NAME, ...(rejectUnauthorized !== undefined && { rejectUnauthorized }) } }
    },
    forgetCredentials: () => {},
  })
}

interface PodList { items: { metadata: { name: string } }[] }

async function startServer(cluster: ClusterContext, { podCount }: ApiServerOptions): Promise<ApiServer> {
  const kubectl = clusterTool(cluster.kubectlPath, cluster.kubeconfig, NAMESPACE)
  const apply = async (...objects: object[]) => void await applyText(cluster, objects.map(each => JSON.stringify(each)).join('\n'))
  await makeNamespace(cluster, NAMESPACE)
  await apply(SERVICE_ACCOUNT, ROLE, BINDING, ...Array.from({ length: podCount }, (_, index) => podOf(`pod-${index}`)))
  const past = connectByKubeconfig(cluster.kubeconfig)
  const { hostname, port } = new URL(past.serverUrl)
  const wire = await startFaultyWire({ host: hostname, port: Number(port || HTTPS_PORT) })
  return {
    client: clientBy(wire, past, await kubectl.run('create', 'token', ACCOUNT)),
    time: realTime,
    namespace: NAMESPACE,
    addPod: name => apply(podOf(name)),
    removePod: async name => void await kubectl.run('delete', 'pod', name, '--wait=false'),
    podNames: async () => (await kubectl.json<PodList>('get', 'pods')).items.map(({ metadata }) => metadata.name),
    faults: faultsOf(wire, kubectl, apply),
    close: async () => {
      await wire.close()
      await removeNamespace(cluster, NAMESPACE)
    },
  }
}

/** The API server of a cluster, behind a wire that fails on command: what the simulated one is held against is asked of a real one. */
export function realServer(cluster: ClusterContext): ApiServerKind {
  return {
    name: 'a real API server',
    start: options => startServer(cluster, options),
    faults: FAULTS,
    podCount: PODS,
    burstCount: BURST,
    hasClockOfItsOwn: false,
    longestMs: LONGEST_MS,
  }
}
