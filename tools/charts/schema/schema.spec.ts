import type { ApplicationChart } from '../names.ts'
import { readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { fromRoot } from '../../lib/paths.ts'
import { ensureHelm4 } from '../../toolchain/index.ts'
import { staleFiles } from '../generated-file.ts'
import { APPLICATION_CHARTS } from '../names.ts'
import { render } from '../render.ts'
import { stageCharts } from '../staging.ts'
import { schemaFiles, valuesSchema } from './index.ts'
import { referencesIn } from './json-schema.ts'

const TOOLS_TIMEOUT_MS = 300_000

// Each case starts Helm, some of them a dozen times, on a machine that may be busy.
vi.setConfig({ testTimeout: 60_000 })

let helm: string
let folder: string

beforeAll(async () => {
  helm = await ensureHelm4()
  folder = await stageCharts()
}, TOOLS_TIMEOUT_MS)

afterAll(() => rm(folder, { recursive: true, force: true }))

const renderWith = (set: string[], chart: ApplicationChart = 'backend') => render(helm, folder, chart, { set })

describe('the committed schemas', () => {
  it('are what the library and the values files say', async () => {
    expect(await staleFiles(await schemaFiles())).toEqual([])
  })

  it.each(APPLICATION_CHARTS)('of %s refers to nothing outside of itself', async (chart) => {
    const schema = await valuesSchema(chart)
    const text = JSON.stringify(schema)
    expect(text.match(/"\$ref":"(?!#\/\$defs\/)/)).toBeNull()
    for (const name of referencesIn(schema))
      expect(schema.$defs).toHaveProperty(name)
  })

  it('carry the comments and the defaults of the values files', async () => {
    const schema = JSON.parse(await readFile(fromRoot('charts', 'backend', 'values.schema.json'), 'utf8'))
    const { drain, image } = schema.$defs.values.properties
    expect(drain.properties.preStopSeconds).toMatchObject({
      default: 5,
      description: expect.stringContaining('SIGTERM'),
    })
    expect(image.properties.repository.default).toBe('backend')
  })

  it('are not shipped by the library, since Helm would check the same values twice', async () => {
    await expect(readFile(fromRoot('charts', 'common', 'values.schema.json'))).rejects.toThrow('ENOENT')
  })
})

describe('a values file that is wrong', () => {
  it.each([
    ['a misspelt key at the root', 'replica=2', 'replica'],
    ['a misspelt key of image', 'image.repositry=x', 'repositry'],
    ['a misspelt key of a probe', 'probes.liveness.periodSecond=5', 'periodSecond'],
    ['a misspelt kind of probe', 'probes.livenes.path=/x', 'livenes'],
    ['a misspelt key of the start', 'startup.budget=5', 'budget'],
    ['a misspelt key of drain', 'drain.preStop=5', 'preStop'],
    ['a misspelt key of the roll-out', 'rollout.maxSurges=1', 'maxSurges'],
    ['a misspelt resource', 'resources.limits.memroy=1Gi', 'memroy'],
    ['a misspelt kind of resources', 'resources.limit.memory=1Gi', 'limit'],
    ['a misspelt key of security', 'security.runAsUser=1', 'runAsUser'],
    ['a misspelt key of placement', 'placement.nodeSelectors.a=b', 'nodeSelectors'],
    ['a misspelt key of a spread', 'placement.spread.zone.maxSkews=1', 'maxSkews'],
    ['a misspelt key of a toleration', 'placement.tolerations.gpu.keys=x', 'keys'],
    ['a misspelt key of disruption', 'disruption.minAvailable=1', 'minAvailable'],
    ['a misspelt key of network', 'network.ingress.x.app=a', 'ingress'],
    ['a misspelt key of a peer', 'network.from.x.ap=a', 'ap'],
    ['a misspelt key of the service', 'service.nodeport=30000', 'nodeport'],
    ['a misspelt key of a further service', 'extraServices.x.ports=1', 'ports'],
    ['a misspelt key of config', 'config.datas.A=1', 'datas'],
    ['a misspelt key of a secret file', 'secretFiles.A.secretName=x', 'secretName'],
    ['a misspelt key of a volume', 'persistence.tmp.sizeLimit=1Gi', 'sizeLimit'],
    ['a misspelt key of an ingress host', 'ingress.hosts.x.paths=/', 'paths'],
    ['a misspelt key of a gateway', 'route.parents.x.nameSpace=y', 'nameSpace'],
    ['a misspelt key of metrics', 'metrics.interval=5', 'interval'],
    ['a misspelt key of extra', 'extra.label.a=b', 'label'],
    ['a misspelt key of the service account', 'serviceAccount.automount=true', 'automount'],
    ['a misspelt key of autoscaling', 'autoscaling.minReplicas=2', 'minReplicas'],
    ['a misspelt key below the library\'s own', 'common.replica=2', 'replica'],
    ['text for a number', 'replicas=many', 'replicas'],
    ['a number below zero', 'replicas=-1', 'replicas'],
    ['a word for a switch', 'network.enabled=maybe', 'enabled'],
    ['an unknown type of Service', 'service.type=Nodeport', 'type'],
    ['an unknown pull policy', 'image.pullPolicy=Sometimes', 'pullPolicy'],
    ['a unit that is none', 'resources.limits.memory=512MB', 'memory'],
    ['a duration with a unit', 'drain.preStopSeconds=5s', 'preStopSeconds'],
    ['a variable with a dash', 'env.MY-VAR=x', 'MY-VAR'],
    ['a variable with a dash for the shutdown', 'drain.shutdownVariable=MY-VAR', 'shutdownVariable'],
    ['a port name that is too long', 'ports.averyveryverylongname=1', 'averyveryverylongname'],
    ['root as the user', 'security.uid=0', 'uid'],
    ['a log level that is none', 'config.data.LOG_LEVEL=loud', 'LOG_LEVEL'],
  ])('%s is refused by its key', async (_what, setting, key) => {
    await expect(renderWith([setting])).rejects.toThrow(key)
  })

  it.each([
    ['no login method', 'config.data.AUTH=open', 'AUTH'],
    ['an unknown scope', 'config.data.SCOPE=galaxy', 'SCOPE'],
  ])('%s of the dashboard is refused by its key', async (_what, setting, key) => {
    await expect(renderWith([setting], 'dashboard')).rejects.toThrow(key)
  })
})

describe('a values file that is odd but right', () => {
  it.each([
    ['the switch of an umbrella chart', 'enabled=true'],
    ['values shared with other charts', 'global.anything.at=all'],
    ['a resource of a vendor', 'resources.limits.nvidia\\.com/gpu=1'],
    ['a whole core as a number', 'resources.limits.cpu=2'],
    ['a percentage', 'rollout.maxSurge=25%'],
    ['a number as a setting', 'config.data.EXTRA=5'],
    ['a peer that is switched off', 'network.from.frontend.enabled=false'],
    ['a volume of the library that is switched off', 'persistence.tmp.enabled=false'],
    ['a volume of the library with one key changed', 'persistence.tmp.medium=Memory'],
    ['a default of the library', 'common.replicas=1'],
  ])('%s is accepted', async (_what, setting) => {
    await expect(renderWith([setting])).resolves.toContain('kind: Deployment')
  })
})

it('lies beside the chart that it describes', async () => {
  for (const chart of APPLICATION_CHARTS)
    expect(await readFile(join(folder, chart, 'values.schema.json'), 'utf8')).toContain(`Values of the ${chart} chart`)
})
