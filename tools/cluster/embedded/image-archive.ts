import { Buffer } from 'node:buffer'
import { createHash } from 'node:crypto'
import { copyFile, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import process from 'node:process'
import { run } from '../lib/run.ts'

const MANIFEST = 'application/vnd.oci.image.manifest.v1+json'
const CONFIG = 'application/vnd.oci.image.config.v1+json'
const LAYER = 'application/vnd.oci.image.layer.v1.tar'
const EXECUTABLE = 0o755
/** The same content gives the same archive, whoever made it and when. */
const REPRODUCIBLE = [
  '--sort=name',
  '--owner=0',
  '--group=0',
  '--numeric-owner',
  '--mtime=@0',
]
/** Go's names of architectures, which images use, by Node's. */
const ARCHITECTURES: Partial<Record<NodeJS.Architecture, string>> = { x64: 'amd64', arm64: 'arm64' }

interface Descriptor { mediaType: string, digest: string, size: number }

async function addBlob(layout: string, mediaType: string, content: Buffer | string): Promise<Descriptor> {
  const data = Buffer.from(content)
  const digest = createHash('sha256').update(data).digest('hex')
  await writeFile(join(layout, 'blobs', 'sha256', digest), data)
  return { mediaType, digest: `sha256:${digest}`, size: data.length }
}

async function layerOf(program: string, workFolder: string): Promise<Buffer> {
  const rootFolder = join(workFolder, 'root')
  await mkdir(rootFolder, { mode: EXECUTABLE })
  await copyFile(program, join(rootFolder, basename(program)))
  await run('tar', [
    ...REPRODUCIBLE,
    '-cf',
    join(workFolder, 'layer.tar'),
    '-C',
    rootFolder,
    '.',
  ])
  return readFile(join(workFolder, 'layer.tar'))
}

async function writeLayout(layout: string, program: string, reference: string, layer: Buffer): Promise<void> {
  await mkdir(join(layout, 'blobs', 'sha256'), { recursive: true })
  const layerBlob = await addBlob(layout, LAYER, layer)
  const config = await addBlob(layout, CONFIG, JSON.stringify({
    architecture: ARCHITECTURES[process.arch],
    os: 'linux',
    config: {
      Entrypoint: [`/${basename(program)}`],
    },
    rootfs: {
      type: 'layers',
      diff_ids: [layerBlob.digest],
    },
  }))
  const manifest = await addBlob(layout, MANIFEST, JSON.stringify({
    schemaVersion: 2,
    mediaType: MANIFEST,
    config,
    layers: [layerBlob],
  }))
  const annotations = { 'io.containerd.image.name': reference }
  await writeFile(join(layout, 'index.json'), JSON.stringify({
    schemaVersion: 2,
    manifests: [
      { ...manifest, annotations },
    ],
  }))
  await writeFile(join(layout, 'oci-layout'), JSON.stringify({ imageLayoutVersion: '1.0.0' }))
}

/** Writes an OCI archive of an image that holds one static program and nothing else. */
export async function writeProgramImage(program: string, reference: string, archive: string): Promise<void> {
  const workFolder = await mkdtemp(join(tmpdir(), 'image-'))
  try {
    const layout = join(workFolder, 'layout')
    await writeLayout(layout, program, reference, await layerOf(program, workFolder))
    await run('tar', [
      ...REPRODUCIBLE,
      '-cf',
      archive,
      '-C',
      layout,
      '.',
    ])
  }
  finally {
    await rm(workFolder, { recursive: true, force: true })
  }
}
