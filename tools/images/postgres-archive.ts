import { link, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import process from 'node:process'
import { digestOfFile } from '../cluster/lib/digest.ts'
import { runTool } from '../toolchain/run-tool.ts'

/** Go's names of architectures, which images use, by Node's. */
const ARCHITECTURES: Partial<Record<NodeJS.Architecture, string>> = { x64: 'amd64', arm64: 'arm64' }
const LAYER = 'layer.tar'
const CONFIG = 'config.json'

/** An image of one layer that is to be written. */
export interface RootImage {
  /** A tar of a root file system. */
  root: string
  /** Its name and tag. */
  image: string
  archivePath: string
  /** Entries of the image's configuration, such as Env and StopSignal. */
  settings: Record<string, unknown>
}

/** Writes an archive in Docker's format without an engine, as `docker load` and `ctr images import` read it. */
export async function writeRootImage({ root, image, archivePath, settings }: RootImage): Promise<void> {
  const folder = await mkdtemp(join(dirname(root), 'archive-'))
  try {
    await link(root, join(folder, LAYER))
    await writeFile(join(folder, CONFIG), JSON.stringify({
      architecture: ARCHITECTURES[process.arch],
      os: 'linux',
      config: settings,
      rootfs: { type: 'layers', diff_ids: [`sha256:${await digestOfFile(root)}`] },
    }))
    await writeFile(join(folder, 'manifest.json'), JSON.stringify([{ Config: CONFIG, RepoTags: [image], Layers: [LAYER] }]))
    await runTool('tar', ['-cf', archivePath, '-C', folder, 'manifest.json', CONFIG, LAYER])
  }
  finally {
    await rm(folder, { recursive: true })
  }
}
