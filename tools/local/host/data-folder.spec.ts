import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { prepareDataFolder } from './data-folder.ts'

let folder: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'data-folder-'))
})
afterEach(() => rm(folder, { recursive: true }))

it('makes the folder and leaves nothing of the trial behind', async () => {
  await prepareDataFolder(join(folder, 'deep', 'data'))
  expect(await readdir(join(folder, 'deep', 'data'))).toEqual(['logs'])
})

it('says in one line where nothing can be kept, and what to do', async () => {
  await writeFile(join(folder, 'file'), '')
  const prepared = prepareDataFolder(join(folder, 'file'))
  await expect(prepared).rejects.toThrow(/^cannot write to .*file \((ENOTDIR|EEXIST)\): choose another folder with --data DIR$/)
})
