/**
 * Saves everything that the API keeps, and puts it back: `node backup.mjs create > FILE`, `node backup.mjs restore [--replace] < FILE`.
 * Reads the same environment as the server; works while the server runs.
 */
import type { Config } from './config.ts'
import type { Database } from './store/schema.ts'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import process from 'node:process'
import { createInterface } from 'node:readline'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { parseArgs } from 'node:util'
import { Kysely } from 'kysely'
import { createBackup } from './backup/create.ts'
import { BackupError } from './backup/format.ts'
import { restoreBackup } from './backup/restore.ts'
import { loadConfig } from './config.ts'
import { explanation } from './start-faults.ts'
import { dialectOf } from './store/dialect.ts'
import { takeWriteLock } from './store/write-lock.ts'

const USAGE = 'usage: node backup.mjs create > FILE, or node backup.mjs restore [--replace] < FILE'

function readArguments(): { command: 'create' | 'restore', replace: boolean } {
  try {
    const { values, positionals } = parseArgs({ allowPositionals: true, options: { replace: { type: 'boolean', default: false } } })
    const [command, ...more] = positionals
    if (more.length === 0 && (command === 'restore' || (command === 'create' && !values.replace)))
      return { command, replace: values.replace }
  }
  catch {}
  throw new BackupError(USAGE)
}

function checkPlace({ databaseUrl, dataDir }: Config, command: string): void {
  if (databaseUrl !== undefined)
    return
  if (dataDir === undefined)
    throw new BackupError('the todos live in the memory of the server: set DATA_DIR or DATABASE_URL, for the server too')
  if (command === 'create' && !existsSync(join(dataDir, 'todos.sqlite')))
    throw new BackupError(`there is nothing to save: DATA_DIR is "${dataDir}", and there is no todos.sqlite in it`)
  if (!existsSync(dataDir))
    throw new BackupError(`DATA_DIR is "${dataDir}", but there is no such folder`)
}

async function run(config: Config): Promise<void> {
  const { command, replace } = readArguments()
  checkPlace(config, command)
  const db = new Kysely<Database>({ dialect: dialectOf({ ...config, isPatient: true }) })
  try {
    if (command === 'create')
      return await pipeline(Readable.from(createBackup(db, new Date())), process.stdout)
    const lines = createInterface({ input: process.stdin })[Symbol.asyncIterator]()
    const count = await restoreBackup(db, lines, { replace, lock: config.databaseUrl === undefined ? async () => {} : takeWriteLock })
    process.stderr.write(`restored ${count} rows\n`)
  }
  finally {
    await db.destroy()
  }
}

async function main(): Promise<void> {
  let config: Config | undefined
  try {
    config = loadConfig()
    await run(config)
  }
  catch (error) {
    process.stderr.write(`error: ${error instanceof BackupError ? error.message : explanation(error as Error, config)}\n`)
    process.exitCode = 1
  }
}

void main()
