import type { ClusterOptions, ProviderName } from './provider.ts'
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import { dirname } from 'node:path'
import { fromCache } from '../lib/paths.ts'

/** What is remembered of a cluster that we made; without it a cluster counts as someone else's. */
export interface ClusterRecord extends ClusterOptions {
  provider: ProviderName
}

/** The folder that holds all that belongs to the cluster of that name. */
export const stateFolder = (name: string): string => fromCache('cluster', 'state', name)

/** Beside the state folder, which a provider may clear at any time. */
const recordFile = (name: string): string => fromCache('cluster', 'state', `${name}.json`)

/** The lock of the commands that change a cluster: one at a time. */
export const lockFile = (name: string): string => fromCache('cluster', 'state', `${name}.lock`)

export async function readRecord(name: string): Promise<ClusterRecord | undefined> {
  const text = await readFile(recordFile(name), 'utf8').catch(() => undefined)
  return text === undefined
    ? undefined
    : JSON.parse(text) as ClusterRecord
}

export async function writeRecord(record: ClusterRecord): Promise<void> {
  await mkdir(dirname(recordFile(record.name)), { recursive: true })
  await writeFile(recordFile(record.name), `${JSON.stringify(record, null, 2)}\n`)
}

export async function forget(name: string): Promise<void> {
  await rm(recordFile(name), { force: true })
  await rm(stateFolder(name), { recursive: true, force: true })
}
