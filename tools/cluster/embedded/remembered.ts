import type { ClusterOptions } from '../provider.ts'
import type { ClusterPlan } from './plan.ts'
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { stateFolder } from '../state.ts'
import { takenRanges } from './network.ts'
import { clusterId, planCluster } from './plan.ts'
import { chooseSubnet } from './subnet.ts'

const subnetFile = (folder: string): string => join(folder, 'subnet')

/** The plan of a cluster that was begun before: its subnet is remembered, as the machine's routes may have changed. */
export async function rememberedPlan({ name, nodes }: ClusterOptions): Promise<ClusterPlan | undefined> {
  const folder = stateFolder(name)
  const subnet = await readFile(subnetFile(folder), 'utf8').catch(() => undefined)
  return subnet
    ? planCluster(name, folder, subnet, nodes)
    : undefined
}

/** The plan of a new cluster, with a subnet that this machine does not use. */
export async function newPlan({ name, nodes }: ClusterOptions): Promise<ClusterPlan> {
  const folder = stateFolder(name)
  const subnet = chooseSubnet(clusterId(name, folder), await takenRanges())
  await mkdir(folder, { recursive: true })
  await writeFile(subnetFile(folder), subnet)
  return planCluster(name, folder, subnet, nodes)
}
