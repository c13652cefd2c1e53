import { copyFile, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { stringify } from 'yaml'
import { fromRoot } from '../../lib/paths.ts'
import { UserError } from '../../lib/user-error.ts'
import { ensureHelm3, ensureHelm4, runTool } from '../../toolchain/index.ts'
import { chartArgument } from './chart-argument.ts'
import { schemaFile, valuesSchema } from './index.ts'

const TOOLS_TIMEOUT_MS = 300_000
const LIBRARY_SCHEMA = fromRoot('charts', 'common', 'files', 'values.schema.json')

// Each case starts Helm, on a machine that may be busy.
vi.setConfig({ testTimeout: 60_000 })

const HELMS = ['Helm 4', 'Helm 3'] as const
const helms = { 'Helm 4': '', 'Helm 3': '' }
let workspace: string

beforeAll(async () => {
  helms['Helm 4'] = await ensureHelm4()
  helms['Helm 3'] = await ensureHelm3()
  workspace = await mkdtemp(join(tmpdir(), 'todo-chatbot-library-schema-'))
}, TOOLS_TIMEOUT_MS)

afterAll(() => rm(workspace, { recursive: true, force: true }))

/** A chart of somebody else's, far from this project, with the library built into it by Helm. */
async function makeConsumer(name: string, helm: string): Promise<string> {
  const chart = join(workspace, name)
  await mkdir(join(chart, 'templates'), { recursive: true })
  const dependencies = [{ name: 'common', version: '>=1.0.0', repository: `file://${fromRoot('charts', 'common')}` }]
  await writeFile(join(chart, 'Chart.yaml'), stringify({ apiVersion: 'v2', name: 'shop', version: '0.1.0', appVersion: '2.0.0', dependencies }))
  await writeFile(join(chart, 'values.yaml'), stringify({ image: { repository: 'shop' }, ports: { http: 8080 } }))
  await copyFile(fromRoot('examples', 'worker', 'templates', 'app.yaml'), join(chart, 'templates', 'app.yaml'))
  await runTool(helm, ['dependency', 'build', '--skip-refresh', chart])
  return chart
}

const template = (helm: string, chart: string, ...set: string[]) => runTool(helm, ['template', 'shop', chart, ...set.flatMap(setting => ['--set', setting])])

describe('the schema that the library carries', () => {
  it('is for a chart of any name, and has defaults of the library alone', async () => {
    const schema = JSON.parse(await readFile(LIBRARY_SCHEMA, 'utf8'))
    expect(schema.title).toBe('Values of a chart on common')
    expect(schema.$defs.values.properties.image.properties.repository).toMatchObject({ default: '', description: 'The image\'s name; required.' })
    expect(schema.$defs.values.properties.config.properties.data.properties).toBeUndefined()
    expect(schema).toEqual(await valuesSchema('common'))
  })

  it.each(HELMS)('is in the package that %s builds, and one command takes it out', async (name) => {
    const helm = helms[name]
    const chart = await makeConsumer(`extracted by ${name}`, helm)
    await runTool('sh', ['-c', 'tar -xzOf charts/common-*.tgz common/files/values.schema.json > values.schema.json'], { cwd: chart })
    expect(await readFile(join(chart, 'values.schema.json'), 'utf8')).toBe(await readFile(LIBRARY_SCHEMA, 'utf8'))

    await expect(template(helm, chart)).resolves.toContain('kind: Deployment')
    await expect(template(helm, chart, 'probes.livenes.path=/x')).rejects.toThrow('livenes')
    await expect(template(helm, chart, 'common.replica=2')).rejects.toThrow('replica')
  })

  it.each(HELMS)('is not read by %s where the library is only a dependency', async (name) => {
    const helm = helms[name]
    const chart = await makeConsumer(`without it by ${name}`, helm)
    await expect(template(helm, chart, 'probes.livenes.path=/x', 'common.replica=2')).resolves.toContain('kind: Deployment')
  })
})

describe('the schema of a chart in another folder', () => {
  it('knows the chart\'s own schema.yaml and comments', async () => {
    const chart = await makeConsumer('own', helms['Helm 4'])
    await writeFile(join(chart, 'values.yaml'), '# What the shop sells.\nwares: tea\nimage:\n  # The shop.\n  repository: shop\n')
    await writeFile(join(chart, 'schema.yaml'), 'wares:\n  enum: [tea, coffee]\n')
    const { path, content } = await schemaFile(chart)
    await writeFile(path, content)

    const { title, $defs } = JSON.parse(content)
    expect(path).toBe(join(chart, 'values.schema.json'))
    expect(title).toBe('Values of the shop chart')
    expect($defs.values.properties.wares).toEqual({ enum: ['tea', 'coffee'], description: 'What the shop sells.', default: 'tea' })
    expect($defs.values.properties.image.properties.repository).toMatchObject({ description: 'The shop.', default: 'shop' })
    await expect(template(helms['Helm 4'], chart, 'wares=coffee')).resolves.toContain('kind: Deployment')
    await expect(template(helms['Helm 4'], chart, 'wares=beer')).rejects.toThrow('wares')
  })

  it('is refused in one line where there is no chart, or no YAML', async () => {
    await expect(schemaFile(workspace)).rejects.toThrow(`there is no Chart.yaml in ${workspace}: name the folder of a chart`)
    const broken = await makeConsumer('broken', helms['Helm 4'])
    await writeFile(join(broken, 'values.yaml'), 'a: b: c\n')
    await expect(schemaFile(broken)).rejects.toThrow(UserError)
  })
})

describe('the option --chart', () => {
  it('names a folder, seen from where somebody called npm', () => {
    vi.stubEnv('INIT_CWD', '/somewhere')
    expect(chartArgument(['schema', '--chart', 'shop', '--write'])).toBe('/somewhere/shop')
    expect(chartArgument(['schema', '--chart', '/elsewhere/shop'])).toBe('/elsewhere/shop')
    expect(chartArgument(['schema', '--write'])).toBeUndefined()
    vi.unstubAllEnvs()
  })

  it.each([[['schema', '--chart']], [['schema', '--chart', '--write']]])('is refused without one: %j', (args) => {
    expect(() => chartArgument(args)).toThrow('--chart needs the folder of a chart')
  })
})
