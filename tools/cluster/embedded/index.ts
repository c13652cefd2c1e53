import type { ClusterOptions, ClusterProvider } from '../provider.ts'
import type { ClusterPlan } from './plan.ts'
import { existsSync } from 'node:fs'
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import process from 'node:process'
import { step } from '../../lib/progress.ts'
import { UserError } from '../../lib/user-error.ts'
import { ensureBinaries } from '../binaries/index.ts'
import { requireRuntimeTools } from '../binaries/prerequisites.ts'
import { ensureForwarding } from '../forwarding/index.ts'
import { kubectlFor } from '../kubectl.ts'
import { requireFreePorts } from '../ports.ts'
import { stateFolder } from '../state.ts'
import { applyAddons, awaitAddons, loadSystemImages } from './addons.ts'
import { areAddonsAvailable, clusterHealth } from './health.ts'
import { kubeconfigFile } from './kubeconfig.ts'
import { loadIntoNodes } from './load-images.ts'
import { takenRanges } from './network.ts'
import { clusterId, planCluster } from './plan.ts'
import { findSandbox } from './sandbox.ts'
import { createMachine, startDaemons, SWITCH } from './start.ts'
import { chooseSubnet } from './subnet.ts'
import { tearDown } from './teardown.ts'

const subnetFile = (folder: string): string => join(folder, 'subnet')

/** The plan of a cluster that was begun before: its subnet is remembered, as the machine's routes may have changed. */
async function rememberedPlan({ name, nodes }: ClusterOptions): Promise<ClusterPlan | undefined> {
  const folder = stateFolder(name)
  const subnet = await readFile(subnetFile(folder), 'utf8').catch(() => undefined)
  return subnet
    ? planCluster(name, folder, subnet, nodes)
    : undefined
}

async function newPlan({ name, nodes }: ClusterOptions): Promise<ClusterPlan> {
  const folder = stateFolder(name)
  const subnet = chooseSubnet(clusterId(name, folder), await takenRanges())
  await mkdir(folder, { recursive: true })
  await writeFile(subnetFile(folder), subnet)
  return planCluster(name, folder, subnet, nodes)
}

async function hasAllSandboxes(plan: ClusterPlan): Promise<boolean> {
  return (await Promise.all([
    SWITCH,
    ...plan.nodes.map(node => node.name),
  ].map(name => findSandbox(plan.stateFolder, name)))).every(Boolean)
}

async function isServing(plan: ClusterPlan): Promise<boolean> {
  const health = await clusterHealth(plan)
  return health.every(part => part.isHealthy) && areAddonsAvailable(await kubectlFor({
    kubeconfig: kubeconfigFile(plan, 'admin'),
  }))
}

async function bringUp(plan: ClusterPlan, firstPort: number): Promise<void> {
  const kubectl = await kubectlFor({
    kubeconfig: kubeconfigFile(plan, 'admin'),
  })
  await step('starting Kubernetes', () => startDaemons(plan))
  await step('forwarding ports', () => ensureForwarding({ stateFolder: plan.stateFolder, address: plan.nodes[0].address }, firstPort))
  await step('starting DNS, installing metrics', async () => {
    await loadSystemImages(plan)
    await applyAddons(plan, kubectl)
    await awaitAddons(kubectl)
  })
}

/** Starts what has ended of a cluster whose nodes still stand; false when there is no such cluster, or it cannot be mended. */
async function mend(options: ClusterOptions, claim: () => Promise<void>): Promise<boolean> {
  const plan = await rememberedPlan(options)
  if (!plan || !await hasAllSandboxes(plan))
    return false
  if (await isServing(plan))
    return true
  await claim()
  console.log('a part of the cluster has ended: starting it again')
  try {
    await bringUp(plan, options.firstPort)
    return true
  }
  catch (error) {
    if (!(error instanceof UserError))
      throw error
    console.log(`the cluster cannot be mended (${error.message}): replacing it`)
    return false
  }
}

function requireLinuxRoot(): void {
  if (process.platform !== 'linux')
    throw new UserError('the embedded cluster needs Linux: install minikube, or use "npm start", which needs no cluster')
  if (process.getuid?.() !== 0)
    throw new UserError('the embedded cluster needs root, as it makes namespaces and mounts: run this with sudo, install minikube, or use "npm start", which needs no cluster')
}

async function up(options: ClusterOptions, claim: () => Promise<void>): Promise<void> {
  requireLinuxRoot()
  await requireRuntimeTools()
  if (await mend(options, claim))
    return
  const isLeftOver = existsSync(stateFolder(options.name))
  if (isLeftOver)
    await step('removing what is left of an earlier cluster', () => tearDown(options.name, stateFolder(options.name)))
  await requireFreePorts(options.firstPort)
  await ensureBinaries()
  await claim()
  const plan = await newPlan(options)
  await createMachine(plan)
  await bringUp(plan, options.firstPort)
}

async function requirePlan(options: ClusterOptions): Promise<ClusterPlan> {
  const plan = await rememberedPlan(options)
  if (!plan)
    throw new UserError(`there is no cluster "${options.name}": "npm run cluster -- up" makes it`)
  return plan
}

/** Kubernetes built from Go modules, in namespaces of this machine. */
export const embedded: ClusterProvider = {
  name: 'embedded',
  isAvailable: async () => process.platform === 'linux',
  up,
  loadImages: async (options, archives) => loadIntoNodes(await requirePlan(options), archives),
  status: async options => clusterHealth(await requirePlan(options)),
  down: async ({ name }) => tearDown(name, stateFolder(name)),
  kubeconfig: ({ name }) => join(stateFolder(name), 'kubeconfig'),
}
