import { createHash } from 'node:crypto'
import { cp, mkdir, mkdtemp, readdir, readFile, rename, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { runTool } from '../../toolchain/run-tool.ts'
import { APPLICATION_CHARTS, LIBRARY_CHART } from '../names.ts'
import { fixTime, fixTimes } from './fixed-times.ts'

/** A chart as one file, which an OCI registry takes as it is: the digest is that of the layer there. */
export interface ChartPackage { name: string, sizeBytes: number, digest: string }

interface Folders {
  /** The charts. */
  source: string
  /** Where their packages go. */
  destination: string
}

async function describePackage(file: string): Promise<ChartPackage> {
  const content = await readFile(file)
  return {
    name: basename(file),
    sizeBytes: content.length,
    digest: `sha256:${createHash('sha256').update(content).digest('hex')}`,
  }
}

/** Copies the charts without dependencies that somebody built, and builds them from what is there now. */
async function stage(helm: string, source: string, folder: string): Promise<void> {
  await cp(source, folder, { recursive: true, filter: path => path === source || basename(path) !== 'charts' })
  await fixTimes(folder)
  for (const chart of APPLICATION_CHARTS)
    await runTool(helm, ['dependency', 'build', '--skip-refresh', join(folder, chart)])
}

async function deliver(file: string, destination: string): Promise<ChartPackage> {
  await fixTime(file)
  const target = join(destination, basename(file))
  const unfinished = `${target}.part`
  await cp(file, unfinished, { preserveTimestamps: true })
  await rename(unfinished, target)
  return describePackage(target)
}

/**
 * Packages every chart. The same charts make the same bytes with the same Helm, whenever and wherever that is done; the files'
 * own time is fixed as well, since `helm push` writes it into the manifest of the registry.
 */
export async function packageCharts(helm: string, { source, destination }: Folders): Promise<ChartPackage[]> {
  const workspace = await mkdtemp(join(tmpdir(), 'todo-chatbot-packages-'))
  const [staged, packed] = [join(workspace, 'staged'), join(workspace, 'packed')]
  try {
    await stage(helm, source, staged)
    for (const chart of [LIBRARY_CHART, ...APPLICATION_CHARTS])
      await runTool(helm, ['package', join(staged, chart), '--destination', packed])
    await mkdir(destination, { recursive: true })
    return await Promise.all((await readdir(packed)).sort().map(name => deliver(join(packed, name), destination)))
  }
  finally {
    await rm(workspace, { recursive: true, force: true })
  }
}
