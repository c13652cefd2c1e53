import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import process from 'node:process'
import { beforeEach, describe, expect, it, onTestFinished } from 'vitest'
import { withLock } from './lock.ts'

/** A process id that no system gives. */
const NOBODY = '2147483646'
let file = ''

beforeEach(async () => {
  const folder = await mkdtemp(join(tmpdir(), 'lock-'))
  file = join(folder, 'lock')
  onTestFinished(() => rm(folder, { recursive: true }))
})

describe('a lock', () => {
  it('is held while the work goes on, and free after it, also when it fails', async () => {
    await expect(withLock(file, async () => {
      expect(await readFile(file, 'utf8')).toBe(String(process.pid))
      throw new Error('broken')
    })).rejects.toThrow('broken')
    expect(await withLock(file, async () => 'done')).toBe('done')
  })

  it('lets one work after the other, and says whom the second waits for', async () => {
    const order: string[] = []
    const started = Promise.withResolvers<void>()
    const end = Promise.withResolvers<void>()
    const first = withLock(file, async () => {
      started.resolve()
      await end.promise
      order.push('first')
    })
    await started.promise
    const owners: string[] = []
    const second = withLock(file, async () => order.push('second'), {
      onHeld: (owner) => {
        owners.push(owner)
        end.resolve()
      },
    })
    await Promise.all([first, second])
    expect(order).toEqual(['first', 'second'])
    expect(owners).toEqual([String(process.pid)])
  })

  it('of a process that has ended is taken over', async () => {
    await writeFile(file, NOBODY)
    expect(await withLock(file, async () => 'done')).toBe('done')
  })

  it('is not waited for any longer once that is interrupted', async () => {
    await writeFile(file, String(process.pid))
    const interruption = new AbortController()
    const waiting = withLock(file, async () => 'done', {
      signal: interruption.signal,
      onHeld: () => interruption.abort(new Error('interrupted')),
    })
    await expect(waiting).rejects.toThrow('interrupted')
    expect(await readFile(file, 'utf8')).toBe(String(process.pid))
  })
})
