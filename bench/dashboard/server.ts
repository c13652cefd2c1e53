import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import process from 'node:process'
import { execa } from 'execa'
import { freePorts } from '../../e2e/support/free-ports.ts'
import { waitFor } from '../../e2e/support/wait-for.ts'
import { fromRoot, root } from '../../tools/lib/paths.ts'
import { step } from '../../tools/lib/progress.ts'
import { ProcessUsage } from '../../tools/local/usage/process-usage.ts'

const START_TIMEOUT_MS = 120_000
const HOST = '127.0.0.1'

/** A dashboard process as its image runs it. */
export interface BenchServer {
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

/** The options that the image gives to Node, so that what is measured is what runs. */
async function imageOptions(): Promise<string[]> {
  const [, text] = /^ENTRYPOINT (.+)$/m.exec(await readFile(fromRoot('dashboard', 'Dockerfile'), 'utf8')) ?? []
  const [, ...args] = JSON.parse(text ?? '[]') as string[]
  return args.filter(arg => arg.startsWith('--'))
}

async function isReady(url: string): Promise<true | undefined> {
  const { ok } = await fetch(`${url}/ready`)
  return ok || undefined
}

/** Starts the built server before a cluster and waits until it knows all of its rows. */
export async function startBenchServer(kubeconfig: string): Promise<BenchServer> {
  const folder = await mkdtemp(join(tmpdir(), 'todo-chatbot-bench-'))
  await writeFile(join(folder, 'kubeconfig'), kubeconfig)
  const [port = 0] = await freePorts(1)
  const startedAt = new Date()
  const child = execa(process.execPath, [...await imageOptions(), fromRoot('dashboard', 'dist', 'server.mjs')], {
    env: {
      AUTH: 'none',
      DASHBOARD_HOST: HOST,
      DASHBOARD_PORT: String(port),
      KUBECONFIG: join(folder, 'kubeconfig'),
      LOG_LEVEL: 'warn',
      NODE_ENV: 'production',
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
