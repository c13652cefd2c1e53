import { basename, join } from 'node:path'
import { execa } from 'execa'
import { describeLog } from '../../../tools/cluster/lib/log-tail.ts'

export interface Daemon {
  /** Rejects when it ends before it is stopped, with what its log says. */
  ended: Promise<never>
  stop: () => Promise<void>
}

/** Starts a program that runs until it is stopped and logs to a file of the folder. */
export function startDaemon(folder: string, program: string, flags: string[]): Daemon {
  const log = join(folder, `${basename(program)}.log`)
  const child = execa(program, flags, { reject: false, stdin: 'ignore', stdout: { file: log }, stderr: { file: log }, buffer: false })
  let isAsked = false
  const ended = new Promise<never>((_resolve, reject) => {
    void child.then(async () => isAsked || reject(new Error(`${basename(program)} ended: ${await describeLog(log)}`)))
  })
  // Whoever waits for something that it should do waits for this too; else nobody minds.
  ended.catch(() => {})
  return {
    ended,
    async stop() {
      isAsked = true
      child.kill()
      await child
    },
  }
}
