import { mkdir, mkdtemp, rm, utimes, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { isStale } from './pages.ts'

const PAGE = {
  config: 'page/vite.config.ts',
  output: 'page/dist',
  sources: ['page', 'contract'],
}
const [OLD, BUILT, NEW] = [1000, 2000, 3000]
let folder: string

async function write(path: string, time: number): Promise<void> {
  const file = join(folder, path)
  await mkdir(join(file, '..'), { recursive: true })
  await writeFile(file, '')
  for (let touched = file; touched.length > folder.length; touched = join(touched, '..'))
    await utimes(touched, time, time)
}

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'pages-'))
  await write('page/dist/index.html', BUILT)
  await write('page/src/App.vue', OLD)
  await write('contract/src/todo.ts', OLD)
})
afterEach(() => rm(folder, { recursive: true }))

it('leaves a page alone that is newer than its sources', async () => {
  expect(await isStale(PAGE, folder)).toBe(false)
})

it('builds a page again when a file below its sources is newer', async () => {
  await write('contract/src/todo.ts', NEW)
  expect(await isStale(PAGE, folder)).toBe(true)
})

it('builds a page that was never built', async () => {
  await rm(join(folder, 'page/dist'), { recursive: true })
  expect(await isStale(PAGE, folder)).toBe(true)
})

it('does not count what builds and installs leave behind', async () => {
  await write('page/dist/assets/a.js', NEW)
  await write('page/node_modules/.vite/x', NEW)
  await utimes(join(folder, 'page'), OLD, OLD)
  expect(await isStale(PAGE, folder)).toBe(false)
})
