import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import process from 'node:process'
import { execa } from 'execa'
import getPort from 'get-port'
import { fromRoot, root } from '../../tools/lib/paths.ts'
import { step } from '../../tools/lib/progress.ts'
import { ProcessUsage } from '../../tools/local/usage/process-usage.ts'
import { imageOptions } from './image-options.ts'
import { waitFor } from './wait-for.ts'

const START_TIMEOUT_MS = 120_000
const HOST = '127.0.0.1'

/** A dashboard process as its image runs it. */
export interface DashboardProcess {
  url: string
  /** What the operating system says that it holds now (RSS); NaN when it does not say. */
  memoryBytes: () => Promise<number>
  close: () => Promise<void>
}

/** Builds what the image contains: the page with its compressed files, and the server as one file. */
export async function buildDashboard(): Promise<void> {
  await step('building the dashboard', async () => {
    await execa(process.execPath, [fromRoot('dashboard', 'build.ts')], { cwd: root })
  })
}

async function isReady(url: string): Promise<true | undefined> {
  const { ok } = await fetch(`${url}/ready`)
  return ok || undefined
}

/** Starts the built server before a cluster and waits until it knows all of its rows. */
export async function startDashboardProcess(kubeconfig: string): Promise<DashboardProcess> {
  const folder = await mkdtemp(join(tmpdir(), 'todo-chatbot-dashboard-'))
  await writeFile(join(folder, 'kubeconfig'), kubeconfig)
  const port = await getPort()
  const startedAt = new Date()
  const { options, env } = await imageOptions('dashboard')
  const child = execa(process.execPath, [...options, fromRoot('dashboard', 'dist', 'server.mjs')], {
    env: {
      ...env,
      AUTH: 'none',
      DASHBOARD_HOST: HOST,
      DASHBOARD_PORT: String(port),
      KUBECONFIG: join(folder, 'kubeconfig'),
      LOG_LEVEL: 'warn',
    },
    reject: false,
    stdout: 'ignore',
    stderr: 'inherit',
  })
  const close = async () => {
    child.kill()
    await child
    await rm(folder, { recursive: true, force: true })
  }
  const url = `http://${HOST}:${port}`
  await waitFor('the dashboard', () => isReady(url), START_TIMEOUT_MS).catch(async (error: unknown) => {
    await close()
    throw error
  })
  const usage = new ProcessUsage()
  return {
    url,
    memoryBytes: async () => (await usage.measure({ pid: child.pid ?? 0, startedAt }))?.memoryBytes ?? Number.NaN,
    close,
  }
}
