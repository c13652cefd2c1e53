import { createHash } from 'node:crypto'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import process from 'node:process'
import { execa } from 'execa'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { writeProgramImage } from './image-archive.ts'

interface Descriptor { digest: string, size: number }

describe.runIf(process.platform === 'linux')('the image of one program', () => {
  let folder = ''
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'image-archive-'))
    await writeFile(join(folder, 'coredns'), 'a program', { mode: 0o755 })
  })
  afterEach(() => rm(folder, { recursive: true }))

  const write = async (name: string) => {
    const archive = join(folder, name)
    await writeProgramImage(join(folder, 'coredns'), 'example.local/coredns:1', archive)
    return archive
  }
  const unpack = async (archive: string) => {
    await execa('tar', ['-xf', archive, '-C', folder])
    return async (descriptor: Descriptor) => readFile(join(folder, 'blobs/sha256', descriptor.digest.replace('sha256:', '')))
  }

  it('is named, and starts the program', async () => {
    const blob = await unpack(await write('image.tar'))
    const index = JSON.parse(await readFile(join(folder, 'index.json'), 'utf8')) as { manifests: [Descriptor & { annotations: object }] }
    expect(index.manifests[0].annotations).toEqual({ 'io.containerd.image.name': 'example.local/coredns:1' })
    const manifest = JSON.parse(`${await blob(index.manifests[0])}`) as { config: Descriptor, layers: [Descriptor] }
    expect(JSON.parse(`${await blob(manifest.config)}`)).toMatchObject({
      os: 'linux',
      config: {
        Entrypoint: ['/coredns'],
      },
    })
  })

  it('names every part by the digest of its content', async () => {
    await unpack(await write('image.tar'))
    const { stdout } = await execa('ls', [
      join(folder, 'blobs/sha256'),
    ])
    for (const name of stdout.split('\n'))
      expect(createHash('sha256').update(await readFile(join(folder, 'blobs/sha256', name))).digest('hex')).toBe(name)
  })

  it('is the same archive each time, so that it is loaded once', async () => {
    const [first, second] = [await write('first.tar'), await write('second.tar')]
    expect(await readFile(first)).toEqual(await readFile(second))
  })
})
