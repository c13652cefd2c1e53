import type { ClusterOptions, ClusterProvider } from '../provider.ts'
import type { ClusterPlan } from './plan.ts'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import process from 'node:process'
import { step } from '../../lib/progress.ts'
import { UserError } from '../../lib/user-error.ts'
import { ensureBinaries } from '../binaries/index.ts'
import { requireRuntimeTools } from '../binaries/prerequisites.ts'
import { requireFreePorts } from '../ports.ts'
import { stateFolder } from '../state.ts'
import { clusterHealth } from './health.ts'
import { loadIntoNodes } from './load-images.ts'
import { mend } from './mend.ts'
import { newPlan, rememberedPlan } from './remembered.ts'
import { requireRoomForNew } from './room.ts'
import { bringUp } from './serve.ts'
import { createMachine } from './start.ts'
import { tearDown } from './teardown.ts'

function requireLinuxRoot(): void {
  if (process.platform !== 'linux')
    throw new UserError('the embedded cluster needs Linux: install minikube, or use "npm start", which needs no cluster')
  if (process.getuid?.() !== 0)
    throw new UserError('the embedded cluster needs root, as it makes namespaces and mounts: run this with sudo, install minikube, or use "npm start", which needs no cluster')
}

async function up(options: ClusterOptions, claim: () => Promise<void>): Promise<void> {
  requireLinuxRoot()
  await requireRuntimeTools()
  if (await mend(options))
    return
  const isLeftOver = existsSync(stateFolder(options.name))
  if (isLeftOver)
    await step('removing what is left of an earlier cluster', () => tearDown(options.name, stateFolder(options.name)))
  await requireFreePorts(options.firstPort)
  await requireRoomForNew(options)
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
