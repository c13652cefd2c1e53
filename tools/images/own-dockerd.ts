import type { Engine } from './engine.ts'
import { createHash } from 'node:crypto'
import { mkdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import process from 'node:process'
import { setTimeout as sleep } from 'node:timers/promises'
import { execa } from 'execa'
import { fromCache } from '../lib/paths.ts'
import { step } from '../lib/progress.ts'
import { UserError } from '../lib/user-error.ts'
import { ensurePrograms } from '../toolchain/debian.ts'
import { withLock } from '../toolchain/lock.ts'
import { runTool } from '../toolchain/run-tool.ts'
import { dockerEngine, isDockerRunning } from './docker.ts'

const START_TIMEOUT_MS = 30_000
const POLL_MS = 200
/** Layers of builds that no image uses any more serve as build cache for this long. */
const UNUSED_KEPT_FOR = '168h'

const stateFolder = fromCache('images', 'dockerd')
const pidFile = join(stateFolder, 'dockerd.pid')
const logFile = join(stateFolder, 'dockerd.log')

/** For sockets, whose paths must be short; one per cache folder. */
const runFolder = join(tmpdir(), `dockerd-${createHash('sha256').update(stateFolder).digest('hex').slice(0, 8)}`)
const socket = `unix://${join(runFolder, 'docker.sock')}`

/** Removes the folder with the mounts that a daemon leaves in it. */
async function clearRunFolder(): Promise<void> {
  const mounts = (await readFile('/proc/self/mounts', 'utf8')).split('\n').map(line => line.split(' ')[1] ?? '')
  for (const mount of mounts.filter(path => path.startsWith(`${runFolder}/`)).reverse())
    await runTool('umount', [mount])
  await rm(runFolder, { recursive: true, force: true })
}

/** Ends a daemon that an earlier run left behind because it was killed. */
async function endLeftover(): Promise<void> {
  const pid = Number(await readFile(pidFile, 'utf8').catch(() => ''))
  const commandLine = pid > 0
    ? await readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => '')
    : ''
  if (!commandLine.includes(stateFolder))
    return
  process.kill(pid, 'SIGTERM')
  while ((await readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => '')).includes(stateFolder))
    await sleep(POLL_MS)
}

function launch() {
  const options = {
    'data-root': join(stateFolder, 'data'),
    'exec-root': join(runFolder, 'exec'),
    'pidfile': pidFile,
    'host': socket,
    'bridge': 'none',
    'iptables': 'false',
    'ip6tables': 'false',
  }
  return execa('dockerd', Object.entries(options).map(([name, value]) => `--${name}=${value}`), {
    stdin: 'ignore',
    stdout: { file: logFile },
    stderr: { file: logFile },
    reject: false,
  })
}

async function waitUntilReady(env: Record<string, string>, hasEnded: () => boolean): Promise<void> {
  const deadline = performance.now() + START_TIMEOUT_MS
  while (!await isDockerRunning(env)) {
    if (hasEnded() || performance.now() > deadline)
      throw new UserError(`dockerd did not start: see ${logFile}`)
    await sleep(POLL_MS)
  }
}

/**
 * Runs `work` with a Docker daemon of our own: its images stay in the cache folder for the next time, it has no network
 * and touches no firewall, and it is stopped afterwards.
 */
export async function withOwnDockerd<T>(work: (engine: Engine) => Promise<T>): Promise<T> {
  await ensurePrograms({ dockerd: 'docker.io', docker: 'docker.io' })
  await mkdir(stateFolder, { recursive: true })
  return withLock(join(stateFolder, 'lock'), async () => {
    await endLeftover()
    await clearRunFolder()
    await mkdir(runFolder, { recursive: true })
    const env = { DOCKER_HOST: socket, DOCKER_BUILDKIT: '0' }
    const dockerd = launch()
    let hasEnded = false
    const ended = dockerd.then(() => hasEnded = true)
    try {
      await step('starting a Docker daemon', () => waitUntilReady(env, () => hasEnded))
      const result = await work({
        ...dockerEngine({ env, usesHostNetwork: true }),
        name: 'own dockerd',
      })
      await runTool('docker', [
        'image',
        'prune',
        '--force',
        '--filter',
        `until=${UNUSED_KEPT_FOR}`,
      ], { env })
      return result
    }
    finally {
      dockerd.kill('SIGTERM')
      await ended
      await clearRunFolder()
    }
  })
}
