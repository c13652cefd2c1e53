import type { KubernetesObject } from '../kubernetes.ts'
import type { Overlay } from '../names.ts'
import type { Rule } from './read-only.ts'
import { rm } from 'node:fs/promises'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { READ_RIGHTS, READABLES, REVIEW_RIGHTS } from '../../../dashboard/src/shared/rights.ts'
import { ensureHelm4 } from '../../toolchain/index.ts'
import { APPLICATION_CHARTS, OVERLAYS } from '../names.ts'
import { parseObjects, render } from '../render.ts'
import { stageCharts } from '../staging.ts'
import { faultsOfRights, isBinding, isRole } from './read-only.ts'

const TOOLS_TIMEOUT_MS = 300_000
vi.setConfig({ testTimeout: 60_000 })

const SCOPES = ['cluster', 'namespace'] as const
const RENDERS = [undefined, ...OVERLAYS].flatMap(overlay => SCOPES.map(scope => ({ overlay, scope, name: `${overlay ?? 'no overlay'}, scope ${scope}` })))

let helm: string
let folder: string

beforeAll(async () => {
  helm = await ensureHelm4()
  folder = await stageCharts()
}, TOOLS_TIMEOUT_MS)

afterAll(() => rm(folder, { recursive: true, force: true }))

async function objectsOf(overlay: Overlay | undefined, scope: string, ...set: string[]) {
  return parseObjects(await render(helm, folder, 'dashboard', { ...(overlay && { overlay }), set: [`config.data.SCOPE=${scope}`, ...set] }))
}

const rulesOf = (objects: KubernetesObject[]) => objects.filter(isRole).flatMap(role => (role as KubernetesObject & { rules: Rule[] }).rules)

describe.each(RENDERS)('the dashboard with $name', ({ overlay, scope }) => {
  it('may read and ask, and nothing else', async () => {
    const objects = await objectsOf(overlay, scope)
    expect(objects.filter(isRole)).toHaveLength(1)
    expect(objects.filter(isBinding)).toHaveLength(1)
    expect(faultsOfRights(objects)).toEqual([])
  })

  it('may read all that it shows', async () => {
    const rules = rulesOf(await objectsOf(overlay, scope))
    const wanted = READABLES.map(each => READ_RIGHTS[each]).filter(({ resource }) => scope === 'cluster' || resource !== 'nodes')
    const isGranted = ({ group, resource, verbs }: typeof wanted[number]) => rules.some(rule => rule.apiGroups?.includes(group) && rule.resources?.includes(resource) && verbs.every(verb => rule.verbs.includes(verb)))
    expect(wanted.filter(right => !isGranted(right))).toEqual([])
  })
})

describe('the dashboard of one namespace', () => {
  it('has nothing that belongs to the whole cluster', async () => {
    const objects = await objectsOf(undefined, 'namespace')
    expect(objects.filter(({ kind }) => kind.startsWith('Cluster'))).toEqual([])
    expect(rulesOf(objects).flatMap(({ verbs }) => verbs)).not.toContain('create')
    expect(rulesOf(objects).flatMap(({ resources }) => resources)).not.toContain('nodes')
  })
})

describe('the dashboard of a whole cluster', () => {
  it('may make exactly the two reviews that it uses', async () => {
    const creating = rulesOf(await objectsOf(undefined, 'cluster')).filter(({ verbs }) => verbs.includes('create'))
    expect(creating.flatMap(({ apiGroups, resources }) => resources?.map(resource => `${apiGroups}/${resource}`)).sort())
      .toEqual(Object.values(REVIEW_RIGHTS).map(({ group, resource }) => `${group}/${resource}`).sort())
  })
})

describe('the other charts', () => {
  it.each(APPLICATION_CHARTS.filter(chart => chart !== 'dashboard'))('%s has no rights at all', async (chart) => {
    const objects = parseObjects(await render(helm, folder, chart))
    expect(objects.filter(object => isRole(object) || isBinding(object))).toEqual([])
  })
})
