import { mkdir, mkdtemp, rename, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { digestOfFolder } from './digest.ts'

describe('the digest of a folder', () => {
  let folder = ''
  const digest = () => digestOfFolder(folder, path => !path.startsWith('generated/'))
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'digest-'))
    await mkdir(join(folder, 'generated'))
    await writeFile(join(folder, 'values.yaml'), 'replicas: 1')
  })
  afterEach(() => rm(folder, { recursive: true }))

  it('changes with a file\'s content and with its name', async () => {
    const before = await digest()
    await writeFile(join(folder, 'values.yaml'), 'replicas: 2')
    const changed = await digest()
    await rename(join(folder, 'values.yaml'), join(folder, 'values-dev.yaml'))
    expect(new Set([before, changed, await digest()]).size).toBe(3)
  })

  it('does not change with what is left out', async () => {
    const before = await digest()
    await writeFile(join(folder, 'generated', 'common.tgz'), 'x')
    expect(await digest()).toBe(before)
  })
})
