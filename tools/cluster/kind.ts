import type { ClusterOptions, ClusterProvider, Health } from './provider.ts'
import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { stringify } from 'yaml'
import { step } from '../lib/progress.ts'
import { UserError } from '../lib/user-error.ts'
import { METRICS_SERVER_VERSION } from './binaries/components.ts'
import { kubectlFor } from './kubectl.ts'
import { run, succeeds } from './lib/run.ts'
import { readManifest } from './manifest.ts'
import { NODE_PORTS } from './ports.ts'
import { readRecord, stateFolder } from './state.ts'

const START_TIMEOUT = '180s'
const METRICS_IMAGE = `registry.k8s.io/metrics-server/metrics-server:v${METRICS_SERVER_VERSION}`

const kubeconfig = ({ name }: ClusterOptions): string => join(stateFolder(name), 'kubeconfig')

/** kind's own configuration: the first node's NodePorts are ports of this machine's loopback address. */
export function kindConfig({ nodes, firstPort }: ClusterOptions): object {
  const extraPortMappings = NODE_PORTS.map((containerPort, index) => ({ containerPort, hostPort: firstPort + index, listenAddress: '127.0.0.1' }))
  return {
    kind: 'Cluster',
    apiVersion: 'kind.x-k8s.io/v1alpha4',
    nodes: [
      { role: 'control-plane', extraPortMappings },
      ...Array.from({ length: nodes - 1 }, () => ({ role: 'worker' })),
    ],
  }
}

const exists = async ({ name }: ClusterOptions): Promise<boolean> => (await run('kind', ['get', 'clusters'])).split('\n').includes(name)

async function answers(options: ClusterOptions): Promise<boolean> {
  return (await kubectlFor({
    kubeconfig: kubeconfig(options),
  }))('get', '--raw', '/readyz').then(() => true, () => false)
}

async function create(options: ClusterOptions): Promise<void> {
  const config = join(stateFolder(options.name), 'kind.yaml')
  await mkdir(stateFolder(options.name), { recursive: true })
  await writeFile(config, stringify(kindConfig(options)))
  await run('kind', [
    'create',
    'cluster',
    `--name=${options.name}`,
    `--config=${config}`,
    `--kubeconfig=${kubeconfig(options)}`,
    `--wait=${START_TIMEOUT}`,
  ])
  const kubectl = await kubectlFor({
    kubeconfig: kubeconfig(options),
  })
  // The kubelets of kind sign their own certificates.
  await kubectl.apply(await readManifest('metrics-server', { image: METRICS_IMAGE, trustFlag: '--kubelet-insecure-tls' }))
}

async function up(options: ClusterOptions, claim: () => Promise<void>): Promise<void> {
  const isThere = await exists(options)
  if (isThere && await readRecord(options.name) === undefined)
    throw new UserError(`kind has a cluster "${options.name}" that was not made here: choose another with --name, or deploy to it with "npm run cluster -- deploy --context kind-${options.name}"`)
  if (isThere && await answers(options))
    return
  await claim()
  if (isThere) {
    await step('removing a kind cluster that does not answer', () => run('kind', [
      'delete',
      'cluster',
      `--name=${options.name}`,
      `--kubeconfig=${kubeconfig(options)}`,
    ]))
  }
  await step('starting kind', () => create(options))
}

async function status(options: ClusterOptions): Promise<Health[]> {
  const isHealthy = await answers(options)
  return [
    {
      name: 'kind',
      isHealthy,
      detail: isHealthy ? 'answers' : 'does not answer: "npm run cluster -- up" replaces it',
    },
  ]
}

/** Kubernetes in Docker. */
export const kindProvider: ClusterProvider = {
  name: 'kind',
  isAvailable: async () => await succeeds('kind', ['version']) && succeeds('docker', ['info']),
  up,
  loadImages: async ({ name }, archives) => {
    for (const archive of archives) {
      await run('kind', [
        'load',
        'image-archive',
        archive,
        `--name=${name}`,
      ])
    }
  },
  status,
  down: async (options) => {
    await run('kind', [
      'delete',
      'cluster',
      `--name=${options.name}`,
      `--kubeconfig=${kubeconfig(options)}`,
    ])
  },
  kubeconfig,
}
