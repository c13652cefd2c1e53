import process from 'node:process'
import { createInterface } from 'node:readline'
import { execa } from 'execa'
import { readOnLinux } from '../../tools/local/usage/linux.ts'

/** A server that is measured from outside. */
export interface MeasuredProcess {
  url: string
  /** From the start of the process to its first sign of being ready. */
  startMs: number
  /** Every line that it prints from now on. */
  onLine: (listener: (line: string) => void) => void
  /** CPU time so far, of the user and the system. */
  cpuMs: () => Promise<number>
  /** RSS, which is known on Linux only. */
  memoryBytes: () => Promise<number>
  close: () => Promise<void>
}

export interface MeasuredProgram {
  file: string
  /** Options for Node. */
  options?: string[]
  env?: Record<string, string>
  /** The port, from the line that says it. */
  portOf: (line: string) => string | undefined
  /** Whether the line says that the server is ready. */
  isReady: (line: string) => boolean
}

/** Starts a program of Node and waits until it is ready. */
export async function startMeasured({ file, options = [], env = {}, portOf, isReady }: MeasuredProgram): Promise<MeasuredProcess> {
  const startedAt = performance.now()
  const child = execa(process.execPath, [...options, file], { env, reject: false, stderr: 'inherit', buffer: false })
  const lines = createInterface({ input: child.stdout })
  let port: string | undefined
  await new Promise<void>((resolve, reject) => {
    void child.then(() => reject(new Error(`${file} did not start`)))
    lines.on('line', (line) => {
      port ??= portOf(line)
      if (port !== undefined && isReady(line))
        resolve()
    })
  })
  const startMs = performance.now() - startedAt
  const read = async () => readOnLinux(child.pid ?? 0)
  return {
    url: `http://127.0.0.1:${port}`,
    startMs,
    onLine: listener => void lines.on('line', listener),
    cpuMs: async () => (await read()).cpuMs,
    memoryBytes: async () => (await read()).memoryBytes,
    async close() {
      child.kill()
      await child
    },
  }
}
