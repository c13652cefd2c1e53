import { chmod, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { findInPath, parseVersion, programsInPath } from './find-in-path.ts'

let folder: string

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'find-in-path-'))
})

afterEach(() => rm(folder, { recursive: true, force: true }))

async function program(place: string, says: string): Promise<string> {
  const file = join(folder, place, 'tool')
  await mkdir(join(folder, place), { recursive: true })
  await writeFile(file, `#!/bin/sh\necho "${says}"\n`)
  await chmod(file, 0o755)
  return file
}

it.each([
  [
    'v4.2.3',
    { major: 4, minor: 2, patch: 3 },
  ],
  [
    'Client Version: v1.36.3\nKustomize Version: v5.8.1',
    { major: 1, minor: 36, patch: 3 },
  ],
  [
    'v1.32.4-dispatcher',
    { major: 1, minor: 32, patch: 4 },
  ],
  [
    'Python 3.11.7',
    { major: 3, minor: 11, patch: 7 },
  ],
  ['no version', undefined],
])('reads the version of %j', (text, version) => {
  expect(parseVersion(text)).toEqual(version)
})

it('lists programs in the order of PATH, and only those that can be run', async () => {
  const first = await program('b', '1.0.0')
  const second = await program('a', '2.0.0')
  const path = [
    join(folder, 'b'),
    join(folder, 'missing'),
    join(folder, 'a'),
  ].join(delimiter)
  expect(programsInPath('tool', path)).toEqual([first, second])
  await chmod(first, 0o644)
  expect(programsInPath('tool', path)).toEqual([second])
})

it('does not take what npm installed for a tool of the machine', async () => {
  await program('node_modules/.bin', '1.0.0')
  expect(programsInPath('tool', join(folder, 'node_modules', '.bin'))).toEqual([])
})

it('passes over a program that is too old', async () => {
  await program('old', 'v3.9.0')
  const fitting = await program('new', 'v4.2.0')
  const path = [
    join(folder, 'old'),
    join(folder, 'new'),
  ].join(delimiter)
  expect(await findInPath('tool', [], ({ major }) => major === 4, path)).toBe(fitting)
})

it('finds nothing where no version fits', async () => {
  await program('old', 'v3.9.0')
  expect(await findInPath('tool', [], ({ major }) => major === 4, join(folder, 'old'))).toBeUndefined()
})
