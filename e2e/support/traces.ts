import { readdir, readFile } from 'node:fs/promises'
import { listProcesses } from '../../tools/cluster/lib/processes.ts'

/** What a cluster could leave on a machine. */
export interface Traces {
  interfaces: string[]
  mounts: string[]
  cgroups: string[]
  processes: string[]
}

const list = (folder: string): Promise<string[]> => readdir(folder).catch(() => [])

/** Interfaces, mounts and control groups of the machine, and the processes that have the given text in their command line. */
export async function tracesOf(text: string): Promise<Traces> {
  const controllers = (await list('/sys/fs/cgroup')).map(name => `/sys/fs/cgroup/${name}`)
  const groups = await Promise.all(controllers.map(async controller => (await list(controller)).map(name => `${controller}/${name}`)))
  return {
    interfaces: (await list('/sys/class/net')).sort(),
    mounts: (await readFile('/proc/self/mounts', 'utf8')).split('\n').sort(),
    cgroups: groups.flat().sort(),
    processes: (await listProcesses()).map(({ args }) => args.join(' ')).filter(line => line.includes(text)).sort(),
  }
}
