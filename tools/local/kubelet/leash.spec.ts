import { spawn } from 'node:child_process'
import { once } from 'node:events'
import process from 'node:process'
import { expect, it, vi } from 'vitest'
import { startChild } from './child.ts'

const child = new URL('./child.ts', import.meta.url).href
const FOREVER = 'setInterval(() => {}, 1000); console.log(process.pid)'

function supervisor(script: string) {
  const source = `
    import { startChild } from ${JSON.stringify(child)}
    startChild({ args: ['-e', ${JSON.stringify(script)}], cwd: '.', env: {}, onLine: line => console.log(line) })
    setInterval(() => {}, 1000)
  `
  return spawn(process.execPath, ['--input-type=module', '-e', source], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
}

it.each([
  ['ends by default', FOREVER],
  ['hangs as soon as it cannot write', `process.on("SIGTERM", () => { for (;;); }); ${FOREVER}`],
  ['is deaf to signals', `process.on("SIGTERM", () => {}); ${FOREVER}`],
])('leaves no process behind when the supervisor is killed and the child %s', async (_, script) => {
  const parent = supervisor(script)
  const [line] = await once(parent.stdout, 'data')
  const pid = Number(String(line))
  expect(() => process.kill(pid, 0)).not.toThrow()
  parent.kill('SIGKILL')
  await vi.waitFor(() => expect(() => process.kill(pid, 0)).toThrow(), { timeout: 20_000, interval: 20 })
}, 30_000)

it('does not keep a process alive that has nothing more to do', async () => {
  const finished = startChild({
    args: ['-e', 'console.log("done")'],
    cwd: '.',
    env: {},
    onLine: () => {},
  })
  expect(await finished.exited).toEqual({ exitCode: 0 })
})

it('stops in its own way when asked to on stdin, as where there are no signals', async () => {
  const args = [
    '--import',
    new URL('./leash.ts', import.meta.url).href,
    '-e',
    `process.on("SIGTERM", () => process.exit(7)); ${FOREVER}`,
  ]
  const asked = spawn(process.execPath, args, {
    stdio: ['pipe', 'pipe', 'inherit'],
  })
  await once(asked.stdout, 'data')
  asked.stdin.end('stop')
  expect(await once(asked, 'exit')).toEqual([7, null])
})
