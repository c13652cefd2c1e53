import { glob, readFile } from 'node:fs/promises'
import { basename, dirname } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { fromRoot } from '../../lib/paths.ts'
import { APPLICATION_CHARTS, LIBRARY_CHART } from '../names.ts'
import { valuesSchema } from '../schema/index.ts'
import { valuesReadBy } from './references.ts'
import { keyAt, schemaKeys } from './schema-keys.ts'

const CHARTS = [LIBRARY_CHART, ...APPLICATION_CHARTS]

/** Helm's own name for the library's defaults, which is no value of anybody. */
const OF_HELM = ['common']

/** Words that Helm's reader of YAML takes for a switch or for nothing, so that a values file cannot hold them without quotes. */
const NOT_TEXT_IN_YAML = /^(?:[yn~]|yes|no|on|off|true|false|null)?$/i

const templates: { file: string, chart: string, text: string }[] = []

beforeAll(async () => {
  for (const chart of CHARTS) {
    for await (const file of glob(fromRoot('charts', chart, 'templates', '**', '*.{tpl,yaml,txt}')))
      templates.push({ file: `${chart}: ${basename(dirname(file))}/${basename(file)}`, chart, text: await readFile(file, 'utf8') })
  }
})

describe('the values that templates read', () => {
  it('are found directly, through a variable, and in no comment or text', () => {
    const template = '{{- /* .Values.no */ -}}{{ .Values.a.b }}{{ $.Values.c }}{{ print ".Values.no" }}{{- $x := .context.Values.d -}}{{ $x.e.f }}{{ $.context.Values.g | default $y.z }}'
    expect(valuesReadBy(template)).toEqual(['a.b', 'c', 'd', 'd.e.f', 'g'])
  })

  it('are found through a variable for all of them', () => {
    expect(valuesReadBy('{{ $values := .context.Values }}{{ range $values.env }}{{ end }}')).toEqual(['env'])
  })

  it.each(CHARTS)('of %s are keys that somebody can set, and read about', async (chart) => {
    const keys = schemaKeys(await valuesSchema(chart))
    const known = (path: string) => OF_HELM.includes(path) || (keyAt(keys, path.split('.'))?.schema.description ?? '') !== ''
    const read = templates.filter(template => template.chart === chart).flatMap(({ file, text }) => valuesReadBy(text).map(path => ({ file, path })))
    expect(read.filter(({ path }) => !known(path)).map(({ file, path }) => `${file} reads ${path}`)).toEqual([])
  })

  it('are many, in the library', () => {
    const paths = templates.filter(({ chart }) => chart === LIBRARY_CHART).flatMap(({ text }) => valuesReadBy(text))
    expect(new Set(paths).size).toBeGreaterThan(50)
  })
})

describe('the values that a chart has', () => {
  it.each(CHARTS)('are described, each one in %s', async (chart) => {
    const keys = schemaKeys(await valuesSchema(chart))
    expect(keys.filter(({ path, schema }) => path.at(-1) !== '*' && !schema.description).map(({ path }) => path.join('.'))).toEqual([])
  })

  it.each(CHARTS)('have no word in %s that YAML does not take for text', async (chart) => {
    const words = schemaKeys(await valuesSchema(chart)).flatMap(({ path, schema }) => (schema.enum as unknown[] ?? []).map(word => ({ path: path.join('.'), word })))
    expect(words.filter(({ word }) => typeof word === 'string' && word !== '' && NOT_TEXT_IN_YAML.test(word)).map(({ path, word }) => `${path}: ${word}`)).toEqual([])
    expect(words.length).toBeGreaterThan(10)
  })
})
