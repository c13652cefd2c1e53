import { existsSync } from 'node:fs'
import { mkdir, readdir, readFile, rmdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { runTool } from '../../toolchain/index.ts'
import { uninterrupted } from '../lib/interruption.ts'
import { waitUntil } from '../lib/wait-until.ts'

const ROOT = '/sys/fs/cgroup'
const REMOVAL_TIMEOUT_MS = 15_000
const CONTROLLERS_OF_PODS = [
  'cpu',
  'cpuset',
  'memory',
  'pids',
  'io',
]

/** Whether this machine has the unified hierarchy (version 2) only. */
export const isCgroupV2 = (): boolean => existsSync(join(ROOT, 'cgroup.controllers'))

async function hierarchies(): Promise<string[]> {
  if (isCgroupV2())
    return [ROOT]
  const entries = await readdir(ROOT, { withFileTypes: true })
  return entries.filter(entry => entry.isDirectory()).map(entry => join(ROOT, entry.name))
}

/** A new cpuset has no cores: the kernel wants them named before a process may enter. */
async function copyCpuset(hierarchy: string, folder: string): Promise<void> {
  for (const file of ['cpuset.cpus', 'cpuset.mems'])
    await writeFile(join(folder, file), await readFile(join(hierarchy, file), 'utf8'))
}

async function enableControllers(folder: string): Promise<void> {
  const available = (await readFile(join(folder, 'cgroup.controllers'), 'utf8')).trim().split(' ')
  for (const controller of CONTROLLERS_OF_PODS.filter(name => available.includes(name)))
    await writeFile(join(folder, 'cgroup.subtree_control'), `+${controller}`)
}

/** Makes the cgroup below which a node's kubelet keeps its pods, in every hierarchy. */
export async function createCgroup(name: string): Promise<void> {
  if (isCgroupV2())
    await enableControllers(ROOT)
  for (const hierarchy of await hierarchies()) {
    const folder = join(hierarchy, name)
    await mkdir(folder, { recursive: true })
    if (existsSync(join(folder, 'cpuset.cpus')) && !isCgroupV2())
      await copyCpuset(hierarchy, folder)
  }
  if (isCgroupV2())
    await enableControllers(join(ROOT, name))
}

async function removeTree(folder: string): Promise<void> {
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => [])
  for (const entry of entries.filter(candidate => candidate.isDirectory()))
    await removeTree(join(folder, entry.name))
  await rmdir(folder).catch(() => {})
}

/** Removes every cgroup whose name starts so; the kernel may hold one for a moment after its last process has ended. */
export async function removeCgroups(prefix: string): Promise<void> {
  const found = async () => {
    const lists = await Promise.all((await hierarchies()).map(async hierarchy => (await readdir(hierarchy)).map(name => [hierarchy, name] as const)))
    return lists.flat().filter(([, name]) => name.startsWith(prefix)).map(([hierarchy, name]) => join(hierarchy, name))
  }
  await waitUntil(`the cgroups ${prefix}* are gone`, async () => {
    for (const folder of await found())
      await removeTree(folder)
    return (await found()).length === 0
  }, {
    timeoutMs: REMOVAL_TIMEOUT_MS,
    signal: uninterrupted,
    explain: async () => `left: ${(await found()).join(', ')}`,
  })
}

/** Kernels with modules load these on demand only; on others the features are built in, and asking is harmless. */
export async function loadKernelModules(): Promise<void> {
  await Promise.all(['overlay', 'br_netfilter'].map(name => runTool('modprobe', [name]).catch(() => {})))
}
