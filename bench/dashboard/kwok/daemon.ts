import { basename, join } from 'node:path'
import { execa } from 'execa'
import { describeLog } from '../../../tools/cluster/lib/log-tail.ts'

export interface Daemon { stop: () => Promise<void> }

/** Starts a program that runs until it is stopped and logs to a file of the folder; one that ends before says why. */
export function startDaemon(folder: string, program: string, flags: string[]): Daemon {
  const log = join(folder, `${basename(program)}.log`)
  const child = execa(program, flags, { reject: false, stdin: 'ignore', stdout: { file: log }, stderr: { file: log }, buffer: false })
  let isAsked = false
  void child.then(async () => {
    if (!isAsked)
      console.error(`${basename(program)} ended: ${await describeLog(log)}`)
  })
  return {
    async stop() {
      isAsked = true
      child.kill()
      await child
    },
  }
}
