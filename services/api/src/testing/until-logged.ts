import type { ChildProcess } from 'node:child_process'

/** Waits until a process writes these words to its standard error; throws with all that it wrote when it ends before. */
export async function untilLogged(server: ChildProcess, words: string): Promise<void> {
  let log = ''
  await new Promise<void>((resolve, reject) => {
    server.once('exit', () => reject(new Error(`${server.spawnfile} did not start: ${log}`)))
    server.stderr!.setEncoding('utf8').on('data', (text: string) => {
      log += text
      if (log.includes(words))
        resolve()
    })
  })
}
