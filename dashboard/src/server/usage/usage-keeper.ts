import type { FastifyBaseLogger } from 'fastify'
import type { Clock } from '../cluster/reflector/clock.ts'
import type { UsageBook } from './usage-book.ts'
import { join } from 'node:path'
import { readUsageFile, writeUsageFile } from './usage-file.ts'

const FILE_NAME = 'usage-history.bin'
const SAVE_INTERVAL_MS = 5 * 60_000

export interface UsageKeeperOptions {
  /** Null keeps nothing. */
  folder: string | null
  book: UsageBook
  clock: Clock
  log: Pick<FastifyBaseLogger, 'info' | 'warn'>
}

/** Keeps the usage histories in a folder over a restart: reads them at the start, writes them every few minutes and at the end. */
export class UsageKeeper {
  readonly #options: UsageKeeperOptions
  readonly #path: string | null
  readonly #end = new AbortController()
  #saving: Promise<void> = Promise.resolve()

  constructor(options: UsageKeeperOptions) {
    this.#options = options
    this.#path = options.folder === null ? null : join(options.folder, FILE_NAME)
  }

  /** A file that cannot be read is told in the log, and the history begins anew. */
  async start(): Promise<void> {
    const { book, log } = this.#options
    if (this.#path === null)
      return
    try {
      book.restore(await readUsageFile(this.#path))
      log.info({ file: this.#path, histories: book.size }, 'usage history read')
    }
    catch (err) {
      log.warn({ err, file: this.#path }, 'the usage history cannot be read and begins anew; the next save replaces the file')
    }
    this.#saving = this.#saveUntilEnd()
  }

  /** Writes once more. */
  async stop(): Promise<void> {
    this.#end.abort()
    await this.#saving
    await this.#save()
  }

  async #saveUntilEnd(): Promise<void> {
    const { signal } = this.#end
    while (!signal.aborted) {
      await this.#options.clock.delay(SAVE_INTERVAL_MS, signal).catch(() => {})
      if (!signal.aborted)
        await this.#save()
    }
  }

  async #save(): Promise<void> {
    if (this.#path === null)
      return
    await writeUsageFile(this.#path, this.#options.book.save()).catch((err: unknown) =>
      this.#options.log.warn({ err, file: this.#path }, 'the usage history cannot be written: what came since the last save is lost with this pod'))
  }
}
