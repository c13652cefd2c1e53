import { mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { pod } from '../../shared/testing/rows.ts'
import { UsageBook } from './usage-book.ts'
import { readUsageFile, writeUsageFile } from './usage-file.ts'

const START = Date.parse('2026-01-01T10:00:00Z')
let folder: string
let path: string

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'dashboard-usage-'))
  path = join(folder, 'data', 'usage-history.bin')
})
afterEach(() => rm(folder, { recursive: true }))

function bookOf(podCount: number): UsageBook {
  const book = new UsageBook()
  const pods = Array.from({ length: podCount }, (_, index) => pod({ name: `pod-${index}` }))
  book.record({
    pods: new Map(pods.map(row => [row, { sample: [100, 2 ** 20, START], containers: [['backend', 100, 2 ** 20]] }])),
    nodes: new Map([['node-1', [500, 2 ** 30, START]]]),
  }, START)
  return book
}

describe('the file of usage histories', () => {
  it('gives back what was written, readable by its owner only', async () => {
    const book = bookOf(450)
    await writeUsageFile(path, book.save())
    expect(await readUsageFile(path)).toEqual([...book.save()])
    expect((await stat(path)).mode & 0o777).toBe(0o600)
    expect((await stat(path)).size / 450).toBeLessThan(3072)
  })

  it('is an empty history where there is none', async () => {
    expect(await readUsageFile(path)).toEqual([])
  })

  it('stays whole when a write fails on its way', async () => {
    await writeUsageFile(path, bookOf(3).save())
    const before = await readFile(path)
    const failing = function* () {
      yield* bookOf(500).save()
      throw new Error('disk')
    }
    await expect(writeUsageFile(path, failing())).rejects.toThrow('disk')
    expect((await readFile(path)).equals(before)).toBe(true)
    await writeUsageFile(path, bookOf(3).save())
    expect(await readdir(join(folder, 'data'))).toEqual(['usage-history.bin'])
  })

  it.each([
    ['cut off', (bytes: Uint8Array) => bytes.subarray(0, bytes.length - 100)],
    ['changed in one byte', (bytes: Uint8Array) => bytes.map((byte, index) => index === 200 ? byte ^ 1 : byte)],
    ['empty', () => new Uint8Array()],
    ['something else', () => new TextEncoder().encode('{"version":2,"note":"a file that is long enough"}')],
  ])('is refused when it is %s', async (_what, damage) => {
    await writeUsageFile(path, bookOf(3).save())
    await writeFile(path, damage(await readFile(path)))
    await expect(readUsageFile(path)).rejects.toThrow(/checksum|no usage history/)
  })
})
