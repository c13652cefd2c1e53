import type { ClusterOptions, ClusterProvider, Health, UpOutcome } from './provider.ts'
import process from 'node:process'
import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { step } from '../lib/progress.ts'
import { UserError } from '../lib/user-error.ts'
import { run, succeeds } from './lib/run.ts'
import { NODE_PORTS } from './ports.ts'
import { readRecord, stateFolder } from './state.ts'

const kubeconfig = ({ name }: ClusterOptions): string => join(stateFolder(name), 'kubeconfig')

/** minikube writes its context into the file that KUBECONFIG names: ours, not the user's. */
const environment = (options: ClusterOptions) => ({ env: { ...process.env, KUBECONFIG: kubeconfig(options) } })

const minikube = (options: ClusterOptions, ...args: string[]): Promise<string> =>
  run('minikube', ['--profile', options.name, ...args], environment(options))

/** The arguments of `minikube start`: one command makes a cluster and mends a stopped one. */
export function startArgs({ nodes, firstPort }: ClusterOptions): string[] {
  const ports = NODE_PORTS.map((port, index) => `--ports=127.0.0.1:${firstPort + index}:${port}`)
  return ['start', '--driver=docker', `--nodes=${nodes}`, '--addons=metrics-server', '--keep-context=false', ...ports]
}

const isRunning = (options: ClusterOptions): Promise<boolean> => succeeds('minikube', ['--profile', options.name, 'status'], environment(options))

async function hasProfile({ name }: ClusterOptions): Promise<boolean> {
  const list = JSON.parse(await run('minikube', ['profile', 'list', '--output=json', '--light']).catch(() => '{}')) as Record<string, { Name: string }[] | undefined>
  return Object.values(list).flat().some(profile => profile?.Name === name)
}

async function up(options: ClusterOptions): Promise<UpOutcome> {
  const isOurs = await readRecord(options.name) !== undefined
  const exists = await hasProfile(options)
  if (exists && !isOurs)
    throw new UserError(`minikube has a profile "${options.name}" that was not made here: choose another with --name, or deploy to it with "npm run cluster -- deploy --context ${options.name}"`)
  if (exists && await isRunning(options))
    return 'unchanged'
  await mkdir(stateFolder(options.name), { recursive: true })
  await step('starting minikube', () => minikube(options, ...startArgs(options)))
  return exists
    ? 'mended'
    : 'made'
}

async function status(options: ClusterOptions): Promise<Health[]> {
  const isHealthy = await isRunning(options)
  return [{ name: 'minikube', isHealthy, detail: isHealthy ? 'runs' : 'has stopped: "npm run cluster -- up" starts it' }]
}

/** minikube on Docker: the NodePorts are ports of its container. */
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
    await minikube(options, 'delete')
  },
  kubeconfig,
}
