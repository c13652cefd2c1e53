import type { StagedCharts } from './staging.ts'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { ensureHelm4 } from '../../toolchain/index.ts'
import { parseObjects } from '../render.ts'
import { isMeant } from './outcome.ts'
import { renderEntry } from './render-entry.ts'
import { removeStaged, stageForCorpus } from './staging.ts'

const TOOLS_TIMEOUT_MS = 600_000
const MEGABYTE = 'x'.repeat(1024 * 1024)
const ANOTHER_OBJECT = '"\n---\napiVersion: v1\nkind: Secret\nmetadata: {name: evil}\n'

/** Texts that would be more than text if a template wrote them as they are. */
const TEXTS = ['{{ .Release.Name }}', '{{ fail "x" }}', ANOTHER_OBJECT, 'x\n  evil: true', '*alias', '&anchor x', '!!binary x', '# comment', '\'', '"', '\\', '$HOME $(id) `id`', 'yes', '0x1F', '~', '%q %s', '世界 🌱']

/** Where a text of the user's own ends up as it is. */
const FREE_FIELDS: Record<string, (text: string) => object> = {
  'config.data': text => ({ config: { data: { SAMPLE: text } } }),
  'env': text => ({ env: { SAMPLE: text } }),
  'extra.annotations': text => ({ extra: { annotations: { sample: text } } }),
  'extra.podAnnotations': text => ({ extra: { podAnnotations: { sample: text } } }),
  'service.annotations': text => ({ service: { annotations: { sample: text } } }),
  'image.command': text => ({ image: { command: [text] } }),
  'image.args': text => ({ image: { args: [text] } }),
  'probes.liveness.command': text => ({ probes: { liveness: { command: [text] } } }),
  'a sidecar\'s args': text => ({ extra: { sidecars: { sample: { args: [text] } } } }),
  'a sidecar\'s env': text => ({ extra: { sidecars: { sample: { env: { SAMPLE: text } } } } }),
  'persistence.*.attributes': text => ({ persistence: { sample: { type: 'csi', path: '/sample', name: 'driver.example', attributes: { sample: text } } } }),
}

/** Where a text has a form, so that most of these are refused; what is not has to be text. */
const NAMING_FIELDS: Record<string, (text: string) => object> = {
  'config.name': text => ({ config: { name: text } }),
  'fullnameOverride': text => ({ fullnameOverride: text }),
  'image.repository': text => ({ image: { repository: text } }),
  'image.tag': text => ({ image: { tag: text } }),
  'probes.liveness.path': text => ({ probes: { liveness: { path: text } } }),
  'a label': text => ({ extra: { labels: { sample: text } } }),
  'a Secret': text => ({ env: { SAMPLE: { secret: text, key: 'key' } } }),
  'a peer': text => ({ network: { from: { sample: { app: text } } } }),
  'a path of a volume': text => ({ persistence: { sample: { type: 'emptyDir', path: text, size: '1Mi' } } }),
}

let helm: string
let staged: StagedCharts

beforeAll(async () => {
  helm = await ensureHelm4()
  staged = await stageForCorpus()
}, TOOLS_TIMEOUT_MS)

afterAll(() => removeStaged(staged))

const render = (values: object) => renderEntry(helm, staged, { name: 'malice', values })
const kindsOf = (text: string) => parseObjects(text).map(({ kind }) => kind).sort()

function textsIn(value: unknown): string[] {
  if (typeof value === 'string')
    return [value]
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : []
}

describe('a text that would be more than text', () => {
  it.each(Object.entries(FREE_FIELDS))('is literal in %s, and makes no other object', async (_field, valuesWith) => {
    const expected = kindsOf((await render(valuesWith('harmless'))).text)
    for (const text of TEXTS) {
      const outcome = await render(valuesWith(text))
      expect(outcome.isRefused, `${text}: ${outcome.text.slice(0, 500)}`).toBe(false)
      expect(kindsOf(outcome.text), text).toEqual(expected)
      expect(textsIn(parseObjects(outcome.text)), text).toContain(text)
    }
  })

  it.each(Object.entries(NAMING_FIELDS))('is refused or literal in %s, and makes no other object', async (_field, valuesWith) => {
    const expected = kindsOf((await render({})).text)
    for (const text of TEXTS) {
      const outcome = await render(valuesWith(text))
      if (outcome.isRefused)
        expect(isMeant(outcome), `${text}: ${outcome.text.slice(0, 500)}`).toBe(true)
      else
        expect(kindsOf(outcome.text), text).toEqual(expected)
    }
  })

  it('is a template in extra.objects only, where it is meant to be one', async () => {
    const { text } = await render({ extra: { objects: { sample: 'apiVersion: v1\nkind: ConfigMap\nmetadata: {name: "{{ .Release.Name }}-sample"}' } } })
    expect(parseObjects(text).map(({ metadata }) => metadata.name)).toContain('app-sample')
  })
})

describe('a huge or a circular text', () => {
  it('of a megabyte is literal', async () => {
    const { text } = await render({ config: { data: { SAMPLE: MEGABYTE } } })
    expect(textsIn(parseObjects(text)).filter(one => one === MEGABYTE)).toHaveLength(1)
  })

  it('of aliases that multiply is refused', async () => {
    const lines = Array.from({ length: 12 }, (_, level) => `a${level + 1}: &a${level + 1} [${Array.from({ length: 10 }).fill(`*a${level}`).join(', ')}]`)
    const outcome = await renderEntry(helm, staged, { name: 'aliases', files: [`a0: &a0 [x]\n${lines.join('\n')}\n`] })
    expect(outcome.isRefused).toBe(true)
  })

  it.each(['__proto__', 'constructor', 'toString', '<<'])('of the key %s is refused at the root, and a name like any other below', async (key) => {
    const file = (values: string) => renderEntry(helm, staged, { name: key, files: [values] })
    expect((await file(`"${key}": {replicas: 5}\n`)).isRefused).toBe(true)
    const { isRefused, text } = await file(`extra: {annotations: {note: a}}\nenv: {"${key.replaceAll('<', 'A')}": b}\n`)
    expect(isRefused).toBe(false)
    expect(textsIn(parseObjects(text))).toContain(key.replaceAll('<', 'A'))
  })
})
