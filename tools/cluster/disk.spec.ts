import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { UserError } from '../lib/user-error.ts'
import { explainFullDisk, requireDiskSpace } from './disk.ts'

it('refuses a disk with too little room, also for a folder that is not there yet', async () => {
  const folder = join(tmpdir(), 'not', 'there')
  await expect(requireDiskSpace(folder, Number.MAX_SAFE_INTEGER, 'the test')).rejects.toThrow(/^the test needs .* GB of free disk space at .*not.there, and .* GB are free/)
  await expect(requireDiskSpace(folder, 0, 'the test')).resolves.toBeUndefined()
})

it('turns the fault of a disk that fills up into one line', async () => {
  const fault = Object.assign(new Error('ENOSPC: no space left on device, write'), { code: 'ENOSPC' })
  const explained = explainFullDisk('/cache', () => Promise.reject(fault))
  await expect(explained).rejects.toThrow(UserError)
  await expect(explained).rejects.toThrow('/cache is full')
})

it('leaves answers and other faults alone', async () => {
  const fault = new Error('another one')
  expect(await explainFullDisk('/cache', async () => 'an answer')).toBe('an answer')
  await expect(explainFullDisk('/cache', () => Promise.reject(fault))).rejects.toBe(fault)
})
