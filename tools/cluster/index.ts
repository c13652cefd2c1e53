import type { Urls } from './check.ts'
import { UserError } from '../lib/user-error.ts'
import { ensureHelm4, ensureKubectl } from '../toolchain/index.ts'
import { urlsOf } from './check.ts'
import { COMMANDS } from './commands.ts'
import { readCommandLine } from './options.ts'
import { providerNamed } from './providers.ts'
import { NAMESPACE } from './releases.ts'
import { readRecord } from './state.ts'

/** What a program needs to work with the cluster. */
export interface ClusterInfo {
  kubeconfig: string
  kubectlPath: string
  helmPath: string
  namespace: string
  urls: Urls
}

/** Brings the cluster up with the platform on it, as `npm run cluster -- up` does; takes the same arguments. */
export async function ensureCluster(args: string[] = []): Promise<void> {
  await COMMANDS.up!(readCommandLine(args))
}

/** Whether a cluster of the default name was made here and not taken down since. */
export async function isClusterKnown(): Promise<boolean> {
  return await readRecord(readCommandLine([]).name) !== undefined
}

/** How the cluster of that name is reached. */
export async function clusterInfo(name?: string): Promise<ClusterInfo> {
  const typed = readCommandLine(name
    ? ['--name', name]
    : [])
  const record = await readRecord(typed.name)
  if (!record)
    throw new UserError(`there is no cluster "${typed.name}": "npm run cluster -- up" makes it`)
  return {
    kubeconfig: providerNamed(record.provider).kubeconfig(record),
    kubectlPath: await ensureKubectl(),
    helmPath: await ensureHelm4(),
    namespace: NAMESPACE,
    urls: urlsOf(record.firstPort),
  }
}

/** Puts the images of these archives on the nodes of a cluster that was made here. */
export async function loadImages(archives: string[], name = readCommandLine([]).name): Promise<void> {
  const record = await readRecord(name)
  if (!record)
    throw new UserError(`there is no cluster "${name}": "npm run cluster -- up" makes it`)
  await providerNamed(record.provider).loadImages(record, archives)
}

/**
 * Removes the cluster and everything that belongs to it.
 * @public
 */
export async function down(args: string[] = []): Promise<void> {
  await COMMANDS.down!(readCommandLine(args))
}
