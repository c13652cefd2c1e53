import type { Bases } from './bases.ts'
import type { Engine } from './engine.ts'
import type { ImageSpec } from './images.ts'
import { existsSync } from 'node:fs'
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { basename, dirname } from 'node:path'
import { execa } from 'execa'
import { fromCache, fromRoot, root } from '../lib/paths.ts'
import { makeOnce } from '../toolchain/make-once.ts'
import { ensureBases } from './bases.ts'
import { assertWithinBudget } from './budget.ts'
import { contentKey } from './content-key.ts'
import { IMAGE_VERSION, IMAGES, SHARED_INPUTS } from './images.ts'
import { STAND_INS } from './stand-in.ts'
import { withEngine } from './with-engine.ts'

export interface BuiltImage {
  name: string
  /** Its version tag; the archive holds it under `latest` as well. */
  tag: string
  /** In Docker's archive format, as `docker load` and `ctr images import` read it. */
  archivePath: string
  base: string
  sizeBytes: number
  /** What it adds to its base. */
  payloadBytes: number
}

const TAG = `v${IMAGE_VERSION}`

const infoPath = (archivePath: string) => archivePath.replace(/\.tar$/, '.json')

/** The names of the stand-ins are part of it: an image on an older one is built again. */
async function archiveOf({ name, folder, base }: ImageSpec): Promise<string> {
  const key = await contentKey(root, [...SHARED_INPUTS, folder], [TAG, STAND_INS[base], STAND_INS.build])
  return fromCache('images', `${name}-${key}.tar`)
}

async function revision(): Promise<string> {
  const { stdout } = await execa('git', ['rev-parse', 'HEAD'], { cwd: root, reject: false })
  return stdout || 'unknown'
}

/** Builds one image and writes its archive; what is known about it is written beside it, and first. */
async function build(engine: Engine, bases: Bases, { name, folder, base }: ImageSpec, archivePath: string, partPath: string): Promise<void> {
  const image = `${name}:${TAG}`
  await engine.build({
    context: root,
    dockerfile: fromRoot(folder, 'Dockerfile'),
    args: {
      NODE_IMAGE: bases.node,
      NGINX_IMAGE: bases.nginx,
      BUILD_IMAGE: bases.build,
      VERSION: IMAGE_VERSION,
      REVISION: await revision(),
    },
    images: [image, `${name}:latest`],
  })
  const sizeBytes = await engine.sizeBytes(image)
  const payloadBytes = sizeBytes - await engine.sizeBytes(bases[base])
  const built: BuiltImage = {
    name,
    tag: TAG,
    archivePath,
    base: bases[base],
    sizeBytes,
    payloadBytes,
  }
  await writeFile(infoPath(archivePath), JSON.stringify(built))
  await engine.save([image, `${name}:latest`], partPath)
}

/** Removes what earlier sources were built to. */
async function removeOutdated({ name }: ImageSpec, archivePath: string): Promise<void> {
  const folder = dirname(archivePath)
  const current = basename(archivePath, '.tar')
  const outdated = (await readdir(folder)).filter(file => /^\w+-[0-9a-f]{12}\.(?:tar|json)$/.test(file) && file.startsWith(`${name}-`) && !file.startsWith(current))
  await Promise.all(outdated.map(file => rm(fromCache('images', file))))
}

async function buildMissing(orders: { spec: ImageSpec, archivePath: string }[]): Promise<void> {
  await mkdir(fromCache('images'), { recursive: true })
  await withEngine(async (engine) => {
    const bases = await ensureBases(engine)
    for (const { spec, archivePath } of orders) {
      await makeOnce(`building the image ${spec.name} (${engine.name})`, archivePath, partPath => build(engine, bases, spec, archivePath, partPath))
      await removeOutdated(spec, archivePath)
    }
  })
}

/**
 * Builds those of the three images whose sources changed and returns all of them, each with its archive in the cache folder.
 * An image that adds more to its base than its budget allows is a fault.
 */
export async function buildImages(): Promise<BuiltImage[]> {
  const orders = await Promise.all(IMAGES.map(async spec => ({ spec, archivePath: await archiveOf(spec) })))
  const missing = orders.filter(({ archivePath }) => !existsSync(archivePath))
  if (missing.length > 0)
    await buildMissing(missing)
  const built = await Promise.all(orders.map(async ({ archivePath }) => ({
    ...JSON.parse(await readFile(infoPath(archivePath), 'utf8')) as BuiltImage,
    archivePath,
  })))
  assertWithinBudget(built)
  return built
}
