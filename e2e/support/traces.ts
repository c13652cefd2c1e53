import { existsSync } from 'node:fs'
import { readdir, readFile } from 'node:fs/promises'
import { basename, dirname } from 'node:path'
import { cgroupPrefixOf, clusterId } from '../../tools/cluster/embedded/plan.ts'
import { listProcesses } from '../../tools/cluster/lib/processes.ts'
import { lockFile, stateFolder } from '../../tools/cluster/state.ts'

/** What a cluster could leave on a machine. */
export interface Traces {
  interfaces: string[]
  routes: string[]
  mounts: string[]
  cgroups: string[]
  processes: string[]
  /** Files and folders of the cluster, and those at the places where the programs of a node would write by default. */
  files: string[]
  /** Settings of the kernel that a node wants otherwise. */
  settings: string[]
}

const SETTINGS = ['net/ipv4/ip_forward', 'net/ipv4/conf/all/route_localnet', 'vm/overcommit_memory', 'vm/panic_on_oom', 'kernel/panic', 'kernel/panic_on_oops', 'kernel/hostname']
const FOLDERS = ['/run/containerd', '/run/netns', '/run/cni-addresses', '/var/lib/kubelet', '/var/lib/cni', '/var/lib/containerd', '/var/log/pods', '/var/log/containers', '/etc/cni']

const list = (folder: string): Promise<string[]> => readdir(folder).catch(() => [])
const linesOf = async (file: string): Promise<string[]> => (await readFile(file, 'utf8').catch(() => '')).split('\n').filter(Boolean).sort()

async function cgroups(): Promise<string[]> {
  const controllers = (await list('/sys/fs/cgroup')).map(name => `/sys/fs/cgroup/${name}`)
  const groups = await Promise.all(controllers.map(async controller => (await list(controller)).map(name => `${controller}/${name}`)))
  return groups.flat().sort()
}

/** Processes that name the cluster, and those of its pods, which know nothing of it. */
async function processes(name: string): Promise<string[]> {
  const prefix = cgroupPrefixOf(clusterId(name, stateFolder(name)))
  const found = await Promise.all((await listProcesses()).map(async ({ pid, args }) => {
    const groups = await readFile(`/proc/${pid}/cgroup`, 'utf8').catch(() => '')
    return args.join(' ').includes(name) || groups.includes(prefix) ? [args.join(' ')] : []
  }))
  return found.flat().sort()
}

async function files(name: string): Promise<string[]> {
  const state = dirname(lockFile(name))
  const own = (await list(state)).filter(entry => entry === name || entry.startsWith(`${basename(name)}.`))
  return [...own, ...FOLDERS.filter(existsSync)].sort()
}

/** What there is on this machine now that a cluster of that name may have brought. */
export async function tracesOf(name: string): Promise<Traces> {
  return {
    interfaces: (await list('/sys/class/net')).sort(),
    routes: await linesOf('/proc/net/route'),
    mounts: await linesOf('/proc/self/mounts'),
    cgroups: await cgroups(),
    processes: await processes(name),
    files: await files(name),
    settings: await Promise.all(SETTINGS.map(async setting => `${setting} ${(await linesOf(`/proc/sys/${setting}`)).join()}`)),
  }
}
