import type { CommandLine } from './options.ts'
import type { OwnCluster } from './run-up.ts'
import { access, constants, mkdir } from 'node:fs/promises'
import { dirname } from 'node:path'
import process from 'node:process'
import { step } from '../lib/progress.ts'
import { UserError } from '../lib/user-error.ts'
import { withLock } from '../toolchain/lock.ts'
import { checkEndpoints, urlsOf } from './check.ts'
import { deploy } from './deploy.ts'
import { explainFullDisk } from './disk.ts'
import { imageArchives } from './images.ts'
import { interruption } from './lib/interruption.ts'
import { resolveOptions } from './options.ts'
import { chooseProvider, providerNamed } from './providers.ts'
import { printStatus, welcome } from './report.ts'
import { runUp } from './run-up.ts'
import { forget, lockFile, readRecord } from './state.ts'
import { contextTarget, ownTarget } from './target.ts'

async function requireOwn(typed: CommandLine): Promise<OwnCluster> {
  const record = await readRecord(typed.name)
  if (!record)
    throw new UserError(`there is no cluster "${typed.name}" that was made here: "npm run cluster -- up" makes it`)
  return {
    provider: providerNamed(record.provider),
    options: resolveOptions(typed, record),
  }
}

async function up(typed: CommandLine): Promise<void> {
  const { provider, options } = await runUp(typed)
  console.log(await welcome(provider, options))
}

async function deployTo(typed: CommandLine): Promise<void> {
  if (typed.context)
    return deploy(contextTarget(typed.context), await imageArchives())
  const { provider, options } = await requireOwn(typed)
  await deploy(ownTarget(provider, options), await imageArchives())
  await step('checking the platform', () => checkEndpoints(urlsOf(options.firstPort)))
}

async function images(typed: CommandLine): Promise<void> {
  const { provider, options } = await requireOwn(typed)
  const archives = (await imageArchives()).map(({ file }) => file)
  await step('loading images', () => provider.loadImages(options, archives))
}

async function status(typed: CommandLine): Promise<void> {
  const { provider, options } = await requireOwn(typed)
  if (!await printStatus(provider, options))
    process.exitCode = 1
}

/** Without a record, or with one that cannot be understood, an embedded cluster may still be there, from an `up` that was cut off: its name is all that is needed. */
async function down(typed: CommandLine): Promise<void> {
  const record = await readRecord(typed.name).catch(() => undefined)
  const provider = record
    ? providerNamed(record.provider)
    : await chooseProvider('embedded')
  await step(`removing the cluster ${typed.name}`, async () => {
    await provider.down(resolveOptions(typed, record))
    await forget(typed.name)
  })
}

async function makeLockFolder(name: string): Promise<void> {
  const folder = dirname(lockFile(name))
  try {
    await mkdir(folder, { recursive: true })
    await access(folder, constants.W_OK)
  }
  catch (error) {
    throw new UserError(`${folder} cannot be written to (${(error as Error).message}): run this as the owner of the folder, or set TODO_CHATBOT_CACHE to another`)
  }
}

function exclusive(command: (typed: CommandLine) => Promise<void>) {
  return async (typed: CommandLine): Promise<void> => {
    await makeLockFolder(typed.name)
    return withLock(lockFile(typed.name), () => explainFullDisk(dirname(lockFile(typed.name)), () => command(typed)), {
      signal: interruption,
      onHeld: owner => console.log(`waiting for process ${owner}, which is changing the cluster ${typed.name}`),
    })
  }
}

/** Every command by its name; those that change a cluster run one at a time. */
export const COMMANDS: Record<string, (typed: CommandLine) => Promise<void>> = {
  up: exclusive(up),
  deploy: exclusive(deployTo),
  images: exclusive(images),
  status,
  down: exclusive(down),
}
