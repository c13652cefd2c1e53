import { existsSync } from 'node:fs'
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { makeOnce } from './make-once.ts'

let folder: string

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'make-once-'))
})

afterEach(() => rm(folder, { recursive: true, force: true }))

it('makes a target and returns its path', async () => {
  const target = join(folder, 'deep', 'tool')
  expect(await makeOnce('making', target, path => writeFile(path, 'made'))).toBe(target)
  expect(await readFile(target, 'utf8')).toBe('made')
})

it('makes a target once, also when it is asked for twice at a time', async () => {
  const target = join(folder, 'tool')
  let runs = 0
  const make = async (path: string) => {
    runs++
    await writeFile(path, 'made')
  }
  await Promise.all([
    makeOnce('making', target, make),
    makeOnce('making', target, make),
  ])
  await makeOnce('making', target, make)
  expect(runs).toBe(1)
})

it('leaves nothing behind when making fails', async () => {
  const target = join(folder, 'tool')
  const failing = makeOnce('making', target, async (path) => {
    await writeFile(path, 'half')
    throw new Error('no compiler')
  })
  await expect(failing).rejects.toThrow('no compiler')
  expect(existsSync(target)).toBe(false)
  expect(await readdir(folder)).toEqual([])
})

it('takes over from a process that died while it was making', async () => {
  const target = join(folder, 'tool')
  const unusedPid = 2 ** 22 + 1
  await writeFile(`${target}.lock`, `${unusedPid}`)
  await makeOnce('making', target, path => writeFile(path, 'made'))
  expect(await readdir(folder)).toEqual(['tool'])
})
