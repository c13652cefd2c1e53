import type { EndpointSlice, HorizontalPodAutoscaler, Job, KubernetesObject, PodDisruptionBudget, Service, StatefulSet } from '../wire.ts'
import {
  buildDaemonSet,
  buildEndpointSlice,
  buildHorizontalPodAutoscaler,
  buildJob,
  buildPodDisruptionBudget,
  buildService,
  buildStatefulSet,
} from '@todo-chatbot/cluster-sim'
import { describe, expect, it } from 'vitest'
import { RESOURCES } from '../../../shared/rows.ts'
import { DEFINITIONS } from '../resources.ts'
import { projectDaemonSet } from './daemonset.ts'
import { projectEndpointSlice } from './endpoint-slice.ts'
import { projectHorizontalPodAutoscaler } from './horizontal-pod-autoscaler.ts'
import { projectJob } from './job.ts'
import { projectPodDisruptionBudget } from './pod-disruption-budget.ts'
import { projectService } from './service.ts'
import { projectStatefulSet } from './statefulset.ts'

const FINISHED_AT = '2026-01-01T11:00:00Z'
/** The simulator's types say less than the client library's; both are the same JSON. */
const wire = <T extends KubernetesObject>(object: object) => object as T

describe('a StatefulSet row', () => {
  it('tells how many pods there are of the wanted ones, and that two revisions are wanted', () => {
    const set = buildStatefulSet({ name: 'db', replicas: 3, labels: { release: 'todo' }, status: { readyReplicas: 2, updatedReplicas: 1, updateRevision: 'db-2' } })
    expect(projectStatefulSet(wire<StatefulSet>(set))).toMatchObject({ name: 'db', release: 'todo', desired: 3, ready: 2, updated: 1, available: 3, isUpdating: true })
    expect(projectStatefulSet(wire<StatefulSet>(buildStatefulSet({ name: 'db' }))).isUpdating).toBe(false)
  })
})

describe('a DaemonSet row', () => {
  it('tells on how many of the wanted nodes it is ready', () => {
    const set = buildDaemonSet({ name: 'agent', replicas: 3, status: { numberReady: 2, numberUnavailable: 1, numberMisscheduled: 1 } })
    expect(projectDaemonSet(wire(set))).toMatchObject({ desired: 3, updated: 3, ready: 2, unavailable: 1, misscheduled: 1 })
  })
})

describe('a Job row', () => {
  it('tells what runs, succeeded and failed', () => {
    expect(projectJob(wire<Job>(buildJob({ name: 'migrate', replicas: 2 })))).toMatchObject({ completions: 2, active: 2, succeeded: 0, failed: 0, finishedAt: null, isSuspended: false, owner: null })
  })

  it.each([
    ['completed', { completionTime: FINISHED_AT, succeeded: 1 }],
    ['was given up', { failed: 7, conditions: [{ type: 'Failed', status: 'True' as const, reason: 'BackoffLimitExceeded', lastTransitionTime: FINISHED_AT }] }],
  ])('tells when it %s', (_name, status) => {
    const metadata = { ownerReferences: [{ apiVersion: 'batch/v1', kind: 'CronJob', name: 'nightly', uid: 'u', controller: true }] }
    expect(projectJob(wire<Job>(buildJob({ name: 'migrate', metadata, status })))).toMatchObject({ finishedAt: FINISHED_AT, owner: { kind: 'CronJob', name: 'nightly' } })
  })
})

describe('a HorizontalPodAutoscaler row', () => {
  it('tells its range, what it wants and why it does not scale', () => {
    const conditions = [{ type: 'ScalingActive', status: 'False' as const, reason: 'FailedGetResourceMetric', message: 'no metrics' }]
    const autoscaler = buildHorizontalPodAutoscaler({ name: 'backend', min: 2, max: 6, status: { currentReplicas: 3, desiredReplicas: 4, conditions } })
    expect(projectHorizontalPodAutoscaler(wire<HorizontalPodAutoscaler>(autoscaler))).toMatchObject({
      target: { kind: 'Deployment', name: 'backend' },
      min: 2,
      max: 6,
      current: 3,
      desired: 4,
      conditions: [{ type: 'ScalingActive', status: 'False', reason: 'FailedGetResourceMetric' }],
    })
  })
})

describe('a PodDisruptionBudget row', () => {
  it('tells how many pods may be taken away', () => {
    const budget = buildPodDisruptionBudget({ name: 'backend', pods: 3, maxUnavailable: '50%', status: { disruptionsAllowed: 0, currentHealthy: 2 } })
    expect(projectPodDisruptionBudget(wire<PodDisruptionBudget>(budget))).toMatchObject({ minAvailable: null, maxUnavailable: '50%', expected: 3, healthy: 2, desiredHealthy: 2, allowedDisruptions: 0, selector: { app: 'backend' } })
  })
})

describe('an object that its controller has not looked at', () => {
  it('has no numbers, which is not the same as zero', () => {
    const { status: _autoscalerStatus, ...autoscaler } = buildHorizontalPodAutoscaler({ name: 'backend' })
    const { status: _budgetStatus, ...budget } = buildPodDisruptionBudget({ name: 'backend' })
    expect(projectHorizontalPodAutoscaler(wire<HorizontalPodAutoscaler>({ ...autoscaler, status: { currentReplicas: 0, desiredReplicas: 0 } }))).toMatchObject({ current: null, desired: null, min: 1, max: 5 })
    expect(projectPodDisruptionBudget(wire<PodDisruptionBudget>(budget))).toMatchObject({ expected: null, healthy: null, desiredHealthy: null, allowedDisruptions: null })
  })
})

describe('a Service row', () => {
  it('tells its type, its ports and whom it selects', () => {
    const service = buildService({ name: 'frontend', type: 'NodePort', ports: [{ name: 'http', port: 80, targetPort: 8080, nodePort: 30_001 }] })
    expect(projectService(wire<Service>(service))).toMatchObject({ type: 'NodePort', isHeadless: false, selector: { app: 'frontend' }, ports: [{ name: 'http', protocol: 'TCP', port: 80, targetPort: '8080', nodePort: 30_001 }], loadBalancer: [] })
  })

  it('tells when it is headless, and when somebody else gives the addresses', () => {
    expect(projectService(wire<Service>(buildService({ name: 'db', clusterIP: 'None', selector: null })))).toMatchObject({ isHeadless: true, selector: null })
  })
})

describe('an EndpointSlice row', () => {
  it('counts the addresses that are ready, not ready and ending', () => {
    const slice = buildEndpointSlice(buildService({ name: 'backend' }), { ready: 2, notReady: 1, terminating: 1 })
    expect(projectEndpointSlice(wire<EndpointSlice>(slice))).toMatchObject({ service: 'backend', readyAddresses: 2, notReadyAddresses: 2, terminatingAddresses: 1 })
  })
})

/** API servers two minors older leave fields out that newer ones fill in, and newer ones add fields and values. */
describe('an object of another Kubernetes version', () => {
  const BARE = { metadata: { uid: 'u', namespace: 'todo', name: 'a', creationTimestamp: '2026-01-01T10:00:00Z' }, involvedObject: {}, endpoints: null }

  it.each(RESOURCES)('becomes a row of %s with nothing but its metadata', (resource) => {
    expect(DEFINITIONS[resource].project(BARE as never)).toMatchObject({ uid: 'u' })
  })

  it('may say more than is known, also in places where a value is expected', () => {
    const newer = { ...buildJob({ name: 'a', status: { conditions: [{ type: 'SuccessCriteriaMet', status: 'Perhaps' as never }] } }), somethingNew: { deep: [1] } }
    expect(projectJob(wire<Job>(newer)).conditions).toMatchObject([{ type: 'SuccessCriteriaMet', status: 'Unknown' }])
  })
})
