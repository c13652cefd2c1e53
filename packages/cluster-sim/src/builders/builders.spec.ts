import type { ClusterSim, KubeObject } from '../index.ts'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import {
  buildControllerRevision,
  buildDaemonSet,
  buildEndpointSlice,
  buildHorizontalPodAutoscaler,
  buildJob,
  buildPodDisruptionBudget,
  buildService,
  buildStatefulSet,
  startClusterSim,
} from '../index.ts'
import { clientOf, namesOf } from '../testing.ts'

let sim: ClusterSim
beforeEach(async () => {
  sim = await startClusterSim()
})
afterEach(() => sim.close())

const BUILT: [string, KubeObject][] = [
  ['/apis/apps/v1', buildStatefulSet({ name: 'a' })],
  ['/apis/apps/v1', buildDaemonSet({ name: 'a' })],
  ['/apis/apps/v1', buildControllerRevision(buildDaemonSet({ name: 'a' }), { name: 'a', revision: 1 })],
  ['/apis/batch/v1', buildJob({ name: 'a' })],
  ['/apis/autoscaling/v2', buildHorizontalPodAutoscaler({ name: 'a' })],
  ['/apis/policy/v1', buildPodDisruptionBudget({ name: 'a' })],
  ['/api/v1', buildService({ name: 'a' })],
  ['/apis/discovery.k8s.io/v1', buildEndpointSlice(buildService({ name: 'a' }))],
]

interface ResourceList {
  resources: { name: string, kind: string, verbs: string[] }[]
}

describe.each(BUILT)('under %s', (groupPath, object) => {
  it(`${object.kind} is discovered, listed and watched`, async () => {
    const client = clientOf(sim)
    const { resources } = await (await client.call(groupPath)).json() as ResourceList
    const resource = resources.find(each => each.kind === object.kind)
    expect(resource?.verbs).toEqual(['get', 'list', 'watch'])
    const path = `${groupPath}/${resource?.name}`
    const watch = await client.watch(`${path}?watch=1&resourceVersion=${sim.resourceVersion}`)
    sim.apply(object)
    expect(namesOf(await client.list(path))).toEqual([object.metadata.name])
    expect(await watch.next()).toMatchObject({ type: 'ADDED', object: { kind: object.kind } })
  })
})
