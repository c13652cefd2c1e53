import type { CommandLine } from './options.ts'
import type { ClusterOptions, ClusterProvider } from './provider.ts'
import { step } from '../lib/progress.ts'
import { checkEndpoints, urlsOf } from './check.ts'
import { deploy } from './deploy.ts'
import { imageArchives } from './images.ts'
import { resolveOptions } from './options.ts'
import { chooseProvider } from './providers.ts'
import { forget, readRecord, writeRecord } from './state.ts'
import { ownTarget } from './target.ts'

/** A cluster of ours, as its options and the provider that made it. */
export interface OwnCluster { provider: ClusterProvider, options: ClusterOptions }

async function removeUnfinished(provider: ClusterProvider, options: ClusterOptions): Promise<void> {
  await step('removing what was begun (--keep leaves it)', async () => {
    await provider.down(options)
    await forget(options.name)
  })
}

async function bringUpAndDeploy(provider: ClusterProvider, options: ClusterOptions, keep: boolean): Promise<void> {
  let isOurWork = false
  const claim = async () => {
    isOurWork = true
    await writeRecord({ provider: provider.name, ...options })
  }
  try {
    await provider.up(options, claim)
    await writeRecord({ provider: provider.name, ...options })
    await deploy(ownTarget(provider, options), await imageArchives())
    await step('checking the platform', () => checkEndpoints(urlsOf(options.firstPort)))
  }
  catch (error) {
    if (isOurWork && !keep)
      await removeUnfinished(provider, options)
    throw error
  }
}

/** Brings up a cluster with the platform on it; of a cluster that is there only what is missing is done. */
export async function runUp(typed: CommandLine): Promise<OwnCluster> {
  const record = await readRecord(typed.name)
  const options = resolveOptions(typed, record)
  const provider = await chooseProvider(record?.provider ?? typed.provider)
  await bringUpAndDeploy(provider, options, typed.keep)
  return { provider, options }
}
