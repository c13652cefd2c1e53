import type { Example } from './names.ts'
import { glob, readdir, readFile } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { fromRoot, root } from '../../lib/paths.ts'
import { ensureHelm3, ensureHelm4, runTool } from '../../toolchain/index.ts'
import { outOfStep } from '../bump/in-step.ts'
import { nullPaths } from '../determinism/differences.ts'
import { staleFiles } from '../generated-file.ts'
import { parseObjects } from '../render.ts'
import { schemaFile } from '../schema/index.ts'
import { EXAMPLES } from './names.ts'
import { PRODUCTION, renderExample } from './render.ts'
import { removeStagedExamples, stageExamples } from './staging.ts'
import { exampleSubjects } from './subjects.ts'

const TOOLS_TIMEOUT_MS = 300_000
const MOST_LINES = 10

// Each case starts Helm several times, on a machine that may be busy.
vi.setConfig({ testTimeout: 60_000 })

let helm4: string
let helm3: string
let examples: string

beforeAll(async () => {
  helm4 = await ensureHelm4()
  helm3 = await ensureHelm3()
  examples = await stageExamples(helm4)
}, TOOLS_TIMEOUT_MS)

afterAll(() => removeStagedExamples(examples))

const fileOf = (example: Example, name: string) => readFile(fromRoot('examples', example, name), 'utf8')

async function kindsOf(example: Example): Promise<string[]> {
  return parseObjects(await renderExample(helm4, examples, example)).map(({ kind }) => kind).sort()
}

it('are the charts in the folder examples', async () => {
  const folders: string[] = []
  for await (const manifest of glob('examples/*/Chart.yaml', { cwd: root }))
    folders.push(basename(dirname(manifest)))
  expect(folders.sort()).toEqual([...EXAMPLES].sort())
})

describe.each(EXAMPLES)('the example %s', (example) => {
  it('passes helm lint --strict, with Helm 4 and Helm 3', async () => {
    for (const helm of [helm4, helm3]) {
      for (const settings of [[], PRODUCTION[example]])
        await runTool(helm, ['lint', '--strict', '--quiet', join(examples, example), ...settings.flatMap(setting => ['--set', setting])])
    }
  })

  it('renders to the same bytes with Helm 4 and Helm 3', async () => {
    for (const set of [[], PRODUCTION[example]]) {
      const [four, three] = await Promise.all([helm4, helm3].map(helm => renderExample(helm, examples, example, { set })))
      expect(four).toContain(`app: "${example}"`)
      expect(three).toBe(four)
    }
  })

  it(`has one template of at most ${MOST_LINES} lines, beside the text after an installation`, async () => {
    expect((await readdir(fromRoot('examples', example, 'templates'))).sort()).toEqual(['NOTES.txt', 'app.yaml'])
    expect((await fileOf(example, 'templates/app.yaml')).trim().split('\n').length).toBeLessThanOrEqual(MOST_LINES)
  })

  it('has a schema that is in step with the library and with its own values', async () => {
    expect(await staleFiles([await schemaFile(fromRoot('examples', example))])).toEqual([])
  })

  it('renders no null', async () => {
    expect(nullPaths(parseObjects(await renderExample(helm4, examples, example)))).toEqual([])
  })

  it.each([
    ['at the root', 'replica=2', 'replica'],
    ['of the workload', 'workload.kinds=Job', 'kinds'],
    ['deep inside', 'workload.job.backofLimit=1', 'backofLimit'],
  ])('refuses a misspelt key %s', async (_where, setting, key) => {
    await expect(renderExample(helm4, examples, example, { set: [setting] })).rejects.toThrow(key)
    await expect(renderExample(helm3, examples, example, { set: [setting] })).rejects.toThrow(key)
  })

  it('has a README that says how it is installed', async () => {
    const text = await fileOf(example, 'README.md')
    expect(text).toContain(`helm dependency build examples/${example}\nhelm install ${example} examples/${example}`)
    const shown = [...text.matchAll(/--set (image\.digest=sha256:\S+?)`/g)].map(([, settings = '']) => settings.split(',').map(setting => setting.split('=')[0]))
    expect(shown).toEqual([expect.arrayContaining(PRODUCTION[example].map(setting => setting.split('=')[0]))])
  })
})

it('lock the present version of the library', { timeout: TOOLS_TIMEOUT_MS }, async () => {
  expect((await outOfStep(root, helm4)).filter(line => line.startsWith('examples/'))).toEqual([])
})

it('renders of each kind of workload what it needs, and nothing else', async () => {
  const always = ['NetworkPolicy', 'ServiceAccount']
  expect(await kindsOf('worker')).toEqual([...always, 'ConfigMap', 'Deployment', 'PodDisruptionBudget'].sort())
  expect(await kindsOf('nightly')).toEqual([...always, 'CronJob'].sort())
  expect(await kindsOf('stateful')).toEqual([...always, 'NetworkPolicy', 'Pod', 'PodDisruptionBudget', 'Service', 'Service', 'StatefulSet'].sort())
})

it.each([
  ['a word', 'HEARTBEAT_SECONDS=often'],
  ['more than the liveness probe allows', 'HEARTBEAT_SECONDS=60'],
  ['none', 'HEARTBEAT_SECONDS=0'],
])('worker refuses %s as its own setting', async (_what, setting) => {
  for (const flag of ['--set', '--set-string'])
    await expect(runTool(helm4, ['template', 'worker', join(examples, 'worker'), flag, `config.data.${setting}`])).rejects.toThrow('HEARTBEAT_SECONDS')
})

it('are handed to the examiners as they are deployed: by digest, and more than one pod where pods are alike', async () => {
  const subjects = await exampleSubjects(helm4)
  expect(subjects.map(({ name, isStrict }) => [name, isStrict])).toEqual(EXAMPLES.map(example => [`examples/${example}`, true]))
  for (const { name, yaml } of subjects) {
    expect(yaml, name).toContain('@sha256:')
    expect(yaml.match(/replicas: (\d+)/)?.[1], name).toBe(name.endsWith('nightly') ? undefined : '2')
  }
})
