import type { SuiteFile } from './suites.ts'
import { glob, readFile } from 'node:fs/promises'
import { beforeAll, describe, expect, it } from 'vitest'
import { fromRoot } from '../../lib/paths.ts'
import { countCases, definesIn, definesWithoutSuite, faultsOfSuites } from './suites.ts'

const LEAST_CASES = 600
const LEAST_TEST_LINES_PER_TEMPLATE_LINE = 3

let templates: string[]
let suites: SuiteFile[]
let defines: string[]

async function readAll(...parts: string[]): Promise<SuiteFile[]> {
  const files: SuiteFile[] = []
  for await (const file of glob(fromRoot('charts', ...parts)))
    files.push({ file, text: await readFile(file, 'utf8') })
  return files
}

beforeAll(async () => {
  templates = (await readAll('common', 'templates', '**', '*.tpl')).map(({ text }) => text)
  defines = definesIn(templates)
  suites = await readAll('common', 'tests', 'harness', 'tests', 'defines', '*_test.yaml')
})

const countLines = (texts: string[]) => texts.join('\n').split('\n').filter(line => line.trim() !== '').length

describe('the defines of the library', () => {
  it('are found, each once', () => {
    expect(defines.length).toBeGreaterThan(80)
    expect(defines).toEqual([...new Set(defines)])
  })

  it('have each a suite that calls it by itself', () => {
    expect(definesWithoutSuite(defines, suites), 'defines without suite').toEqual([])
  })

  it('have suites without faults', () => {
    expect(faultsOfSuites(defines, suites)).toEqual([])
  })
})

describe('the suites of the charts', () => {
  it(`hold at least ${LEAST_CASES} cases`, async () => {
    const files = [...await readAll('*', 'tests', '*_test.yaml'), ...await readAll('common', 'tests', 'harness', 'tests', '**', '*_test.yaml')]
    const cases = files.reduce((sum, file) => sum + countCases(file), 0)
    console.log(`${cases} helm-unittest cases in ${files.length} files`)
    expect(cases).toBeGreaterThanOrEqual(LEAST_CASES)
  })

  it(`have at least ${LEAST_TEST_LINES_PER_TEMPLATE_LINE} lines for each line of the library`, async () => {
    const files = await readAll('common', 'tests', '**', '*_test.yaml')
    const testLines = countLines(files.map(({ text }) => text))
    const templateLines = countLines(templates)
    console.log(`${testLines} lines of tests for ${templateLines} lines of templates`)
    expect(testLines).toBeGreaterThanOrEqual(LEAST_TEST_LINES_PER_TEMPLATE_LINE * templateLines)
  })
})
