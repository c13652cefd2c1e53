import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { expect, it, onTestFinished } from 'vitest'
import { contentKey } from './content-key.ts'

function project() {
  const folder = mkdtempSync(join(tmpdir(), 'content-key-'))
  onTestFinished(() => rmSync(folder, { recursive: true }))
  const write = (file: string, text: string) => {
    mkdirSync(dirname(join(folder, file)), { recursive: true })
    writeFileSync(join(folder, file), text)
  }
  write('package.json', '{}')
  write('app/src/main.ts', 'main')
  return {
    write,
    key: (...others: string[]) => contentKey(folder, ['package.json', 'app'], others),
  }
}

it('stays the same while nothing changes', async () => {
  const { key } = project()
  expect(await key()).toBe(await key())
})

it.each([
  ['a file is changed', 'app/src/main.ts'],
  ['a file is added', 'app/src/new.ts'],
  ['a manifest is changed', 'package.json'],
])('changes when %s', async (_, file) => {
  const { key, write } = project()
  const before = await key()
  write(file, 'changed')
  expect(await key()).not.toBe(before)
})

it('changes with the other things that it is made of', async () => {
  const { key } = project()
  expect(await key('v1.0.0')).not.toBe(await key('v1.0.1'))
})

it.each([
  'app/node_modules/x/index.js',
  'app/dist/server.mjs',
  'app/src/main.spec.ts',
  'README.md',
])('does not look at %s', async (file) => {
  const { key, write } = project()
  const before = await key()
  write(file, 'anything')
  expect(await key()).toBe(before)
})
