import { glob, readFile } from 'node:fs/promises'
import { basename } from 'node:path'
import { expect, it } from 'vitest'
import { fromRoot } from '../lib/paths.ts'

const LIBRARY_TEMPLATES = fromRoot('charts', 'common', 'templates', '**', '*.tpl')
const CHART_TEMPLATES = fromRoot('charts', '*', 'templates', '**', '*.{tpl,yaml,txt}')
const SUITES = fromRoot('charts', '**', 'tests', '**', '*_test.yaml')
const CALLED_BY_LIST = /^common\.(?:validate|kind|workload)\./

async function readAll(pattern: string): Promise<{ file: string, text: string }[]> {
  const files: { file: string, text: string }[] = []
  for await (const file of glob(pattern))
    files.push({ file, text: await readFile(file, 'utf8') })
  return files
}

function matches(text: string, pattern: RegExp) {
  return [
    ...text.matchAll(pattern),
  ].map(([, first = '']) => first)
}

/** A message as a pattern of the whole of it: what is printed into it may be anything. */
function messagePattern(message: string): RegExp {
  const literals = message.replaceAll('\\"', '"').split(/%[a-z]/).map(part => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
  return new RegExp(`^${literals.join('.*')}$`)
}

/** The messages that the cases of all suites expect. */
async function expectedMessages(): Promise<string[]> {
  const texts = (await readAll(SUITES)).map(({ text }) => text)
  return texts.flatMap(text => matches(text, /errorMessage: '((?:[^']|'')*)'/g)).map(message => message.replaceAll('\'\'', '\''))
}

it('holds one documented define in each file', async () => {
  for (const { file, text } of await readAll(LIBRARY_TEMPLATES)) {
    expect(matches(text, /define "([^"]+)"/g), file).toHaveLength(1)
    expect(text, file).toMatch(/^\{\{- \/\*/)
    expect(basename(file), file).toMatch(/^_[a-z-]+\.tpl$/)
  }
})

it('holds no define that nothing uses', async () => {
  const templates = await readAll(CHART_TEMPLATES)
  const harness = await readAll(fromRoot('charts', 'common', 'tests', 'harness', 'templates', '*'))
  const used = new Set([
    ...templates,
    ...harness,
  ].flatMap(({ text }) => matches(text.replaceAll(/define "[^"]+"/g, ''), /"([a-z]+\.[a-z.]+)"/gi)))
  const defined = templates.flatMap(({ text }) => matches(text, /define "([^"]+)"/g))
  expect(defined.filter(name => !used.has(name) && !CALLED_BY_LIST.test(name))).toEqual([])
})

it('renders every kind and runs every check that it defines', async () => {
  const templates = await readAll(LIBRARY_TEMPLATES)
  const all = templates.map(({ text }) => text).join('\n')
  const names = matches(all, /define "common\.(?:kind|validate)\.([^"]+)"/g)
  for (const name of names)
    expect(all.replaceAll(/define "[^"]+"/g, ''), name).toMatch(new RegExp(`"(?:common\\.(?:kind|validate)\\.)?${name}"`))
})

it('has a case for every message with which it refuses values', async () => {
  const messages = (await readAll(LIBRARY_TEMPLATES)).flatMap(({ text }) => matches(text, /fail (?:\(printf )?"((?:[^"\\]|\\.)*)"/g))
  const expected = await expectedMessages()
  expect(messages.length).toBeGreaterThan(30)
  expect(messages.filter(message => !expected.some(text => messagePattern(message).test(text)))).toEqual([])
})

it('asserts something in every case of every suite', async () => {
  for (const { file, text } of await readAll(SUITES)) {
    const cases = text.split(/^ {2}- it: /m).slice(1)
    expect(cases.filter(one => !/asserts:\n {6}- /.test(one)), file).toEqual([])
  }
})
