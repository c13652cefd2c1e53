import type { ClusterOptions, ClusterProvider, Health } from './provider.ts'
import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import process from 'node:process'
import { step } from '../lib/progress.ts'
import { UserError } from '../lib/user-error.ts'
import { ensureForwarding, stopForwarding } from './forwarding/index.ts'
import { run, succeeds } from './lib/run.ts'
import { NODE_PORTS } from './ports.ts'
import { readRecord, stateFolder } from './state.ts'

const kubeconfig = ({ name }: ClusterOptions): string => join(stateFolder(name), 'kubeconfig')

/** minikube writes its context into the file that KUBECONFIG names: ours, not the user's. */
function environment(options: ClusterOptions) {
  return {
    env: {
      ...process.env,
      KUBECONFIG: kubeconfig(options),
    },
  }
}

function minikube(options: ClusterOptions, ...args: string[]): Promise<string> {
  return run('minikube', ['--profile', options.name, ...args], environment(options))
}

/**
 * The arguments of `minikube start`: one command makes a cluster and mends a stopped one.
 * minikube gives the ports to every node's container, so only one node can have them (kubernetes/minikube#16766).
 */
export function startArgs({ nodes, firstPort }: ClusterOptions): string[] {
  const ports = nodes > 1
    ? []
    : NODE_PORTS.map((port, index) => `--ports=127.0.0.1:${firstPort + index}:${port}`)
  return [
    'start',
    '--driver=docker',
    `--nodes=${nodes}`,
    '--addons=metrics-server',
    '--keep-context=false',
    ...ports,
  ]
}

const isRunning = (options: ClusterOptions): Promise<boolean> => succeeds('minikube', ['--profile', options.name, 'status'], environment(options))

async function hasProfile({ name }: ClusterOptions): Promise<boolean> {
  const list = JSON.parse(await run('minikube', [
    'profile',
    'list',
    '--output=json',
    '--light',
  ]).catch(() => '{}')) as Record<string, { Name: string }[] | undefined>
  return Object.values(list).flat().some(profile => profile?.Name === name)
}

/** Of several nodes the first is reached by its own address, which is possible on Linux only. */
async function forwardToFirstNode(options: ClusterOptions): Promise<void> {
  const address = (await minikube(options, 'ip')).trim()
  await ensureForwarding({
    stateFolder: stateFolder(options.name),
    address,
  }, options.firstPort)
}

function requireReachableNodes({ nodes }: ClusterOptions): void {
  if (nodes > 1 && process.platform !== 'linux')
    throw new UserError('several minikube nodes are reached on Linux only: use one node, or --provider kind')
}

async function up(options: ClusterOptions, claim: () => Promise<void>): Promise<void> {
  requireReachableNodes(options)
  const isOurs = await readRecord(options.name) !== undefined
  const exists = await hasProfile(options)
  if (exists && !isOurs)
    throw new UserError(`minikube has a profile "${options.name}" that was not made here: choose another with --name, or deploy to it with "npm run cluster -- deploy --context ${options.name}"`)
  if (exists && await isRunning(options))
    return
  await claim()
  await mkdir(stateFolder(options.name), { recursive: true })
  await step('starting minikube', () => minikube(options, ...startArgs(options)))
  if (options.nodes > 1)
    await forwardToFirstNode(options)
}

async function status(options: ClusterOptions): Promise<Health[]> {
  const isHealthy = await isRunning(options)
  return [
    {
      name: 'minikube',
      isHealthy,
      detail: isHealthy ? 'runs' : 'has stopped: "npm run cluster -- up" starts it',
    },
  ]
}

/** minikube on Docker. */
export const minikubeProvider: ClusterProvider = {
  name: 'minikube',
  isAvailable: async () => await succeeds('minikube', ['version']) && succeeds('docker', ['info']),
  up,
  loadImages: async (options, archives) => {
    for (const archive of archives)
      await minikube(options, 'image', 'load', archive)
  },
  status,
  down: async (options) => {
    if (process.platform === 'linux')
      await stopForwarding(stateFolder(options.name))
    await minikube(options, 'delete')
  },
  kubeconfig,
}
