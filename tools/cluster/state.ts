import type { ClusterOptions, ProviderName } from './provider.ts'
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { dirname } from 'node:path'
import { fromCache } from '../lib/paths.ts'
import { UserError } from '../lib/user-error.ts'

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

function parseRecord(text: string): ClusterRecord | undefined {
  try {
    const { provider, name, nodes, firstPort } = JSON.parse(text) as Partial<ClusterRecord>
    return provider && name && nodes && firstPort
      ? { provider, name, nodes, firstPort }
      : undefined
  }
  catch {
    return undefined
  }
}

/** The record of the cluster of that name; one that cannot be read is refused, as it does not say what to do with what is there. */
export async function readRecord(name: string): Promise<ClusterRecord | undefined> {
  const text = await readFile(recordFile(name), 'utf8').catch(() => undefined)
  const record = text === undefined
    ? undefined
    : parseRecord(text)
  if (text !== undefined && !record)
    throw new UserError(`the record of the cluster "${name}" cannot be understood (${recordFile(name)}): "npm run cluster -- down --name ${name}" removes it and what is left of the cluster`)
  return record
}

/** Put in place whole: a full disk or a kill in between leaves the former record or none. */
export async function writeRecord(record: ClusterRecord): Promise<void> {
  const file = recordFile(record.name)
  const unfinished = `${file}.part`
  await mkdir(dirname(file), { recursive: true })
  try {
    await writeFile(unfinished, `${JSON.stringify(record, null, 2)}\n`)
    await rename(unfinished, file)
  }
  finally {
    await rm(unfinished, { force: true })
  }
}

export async function forget(name: string): Promise<void> {
  await rm(recordFile(name), { force: true })
  await rm(`${recordFile(name)}.part`, { force: true })
  await rm(stateFolder(name), { recursive: true, force: true })
}
