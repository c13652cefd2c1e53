import type { Pod } from '../wire.ts'
import { describe, expect, it } from 'vitest'
import { projectDeployment } from './deployment.ts'
import { projectEvent } from './event.ts'
import { projectNode } from './node.ts'
import { projectPod } from './pod.ts'
import { projectReplicaSet } from './replicaset.ts'

const METADATA = {
  uid: 'u1',
  namespace: 'todo',
  name: 'backend-5d4f8-x1',
  creationTimestamp: '2026-01-01T10:00:00Z',
}

function owned(kind: string, name: string, labels: Record<string, string> = {}): Pod {
  return {
    metadata: {
      ...METADATA,
      labels,
      ownerReferences: [{ apiVersion: 'apps/v1', kind, name, uid: 'o', controller: true }],
    },
  }
}

describe('a pod row', () => {
  it.each([
    [
      'of a Deployment, by the hash in the name',
      owned('ReplicaSet', 'backend-5d4f8', { 'pod-template-hash': '5d4f8' }),
      { kind: 'Deployment', name: 'backend' },
    ],
    ['of a ReplicaSet without a Deployment', owned('ReplicaSet', 'lonely'), { kind: 'ReplicaSet', name: 'lonely' }],
    ['of a StatefulSet', owned('StatefulSet', 'db'), { kind: 'StatefulSet', name: 'db' }],
    ['of nobody', { metadata: METADATA }, null],
  ])('knows the workload %s', (_name, pod, workload) => {
    expect(projectPod(pod).workload).toEqual(workload)
  })

  it('tells the newest end over all containers, with reason, code and signal', () => {
    const end = (exitCode: number, finishedAt: string, more = {}) => ({
      lastState: {
        terminated: { exitCode, finishedAt, ...more },
      },
      image: '',
      imageID: '',
      ready: true,
      restartCount: 1,
    })
    const row = projectPod({
      metadata: METADATA,
      spec: {
        containers: [{ name: 'a' }, { name: 'b' }],
      },
      status: {
        containerStatuses: [
          {
            name: 'a',
            ...end(1, '2026-01-01T10:05:00Z'),
          },
          {
            name: 'b',
            ...end(137, '2026-01-01T10:06:00Z', { reason: 'OOMKilled' }),
          },
        ],
      },
    })
    expect(row.lastTermination).toEqual({
      reason: 'OOMKilled',
      exitCode: 137,
      signal: 9,
      finishedAt: '2026-01-01T10:06:00Z',
    })
    expect(row.containers.map(each => each.lastTermination?.reason)).toEqual(['Error', 'OOMKilled'])
  })

  it('says where it runs, as whom, and who is evicted first', () => {
    expect(projectPod({
      metadata: METADATA,
      spec: { nodeName: 'node-1', serviceAccountName: 'backend', containers: [] },
      status: { podIP: '10.0.0.7', qosClass: 'Burstable' },
    })).toMatchObject({ node: 'node-1', serviceAccount: 'backend', ip: '10.0.0.7', qos: 'Burstable', memoryBytesAtEnd: null })
    expect(projectPod({ metadata: METADATA })).toMatchObject({ node: null, serviceAccount: null, ip: null, qos: null })
  })

  it('shows what a container waits for, in its words', () => {
    const row = projectPod({
      metadata: METADATA,
      spec: {
        containers: [{ name: 'a', image: 'backend:none' }],
      },
      status: {
        containerStatuses: [
          {
            name: 'a',
            image: '',
            imageID: '',
            ready: false,
            restartCount: 0,
            state: {
              waiting: { reason: 'ErrImagePull', message: 'not found' },
            },
          },
        ],
      },
    })
    expect(row.containers[0]).toMatchObject({
      image: 'backend:none',
      state: 'waiting',
      reason: 'ErrImagePull',
      message: 'not found',
    })
  })

  it('survives an object with nothing but a name', () => {
    expect(projectPod({
      metadata: { name: 'bare' },
    })).toMatchObject({
      name: 'bare',
      status: 'Unknown',
      containers: [],
      node: null,
    })
  })
})

describe('a Deployment row', () => {
  it('carries release, chart and version from its labels, and the numbers of its status', () => {
    const row = projectDeployment({
      metadata: {
        ...METADATA,
        generation: 4,
        labels: { 'app.kubernetes.io/instance': 'todo-chatbot-backend', 'helm.sh/chart': 'backend-1.0.0', 'app.kubernetes.io/version': '1.0.0' },
        annotations: { 'deployment.kubernetes.io/revision': '3' },
      },
      spec: { replicas: 2, selector: {}, template: {} },
      status: {
        observedGeneration: 4,
        updatedReplicas: 2,
        readyReplicas: 1,
        availableReplicas: 1,
        unavailableReplicas: 1,
        conditions: [{ type: 'Progressing', status: 'True', reason: 'ReplicaSetUpdated', lastUpdateTime: '2026-01-01T10:07:00Z' }],
      },
    })
    expect(row).toMatchObject({
      release: 'todo-chatbot-backend',
      chart: 'backend-1.0.0',
      appVersion: '1.0.0',
      revision: 3,
      desired: 2,
      updated: 2,
      ready: 1,
      available: 1,
      unavailable: 1,
      generation: 4,
      progressDeadlineSeconds: 600,
      progressedAt: '2026-01-01T10:07:00Z',
    })
    expect(row.conditions).toEqual([{ type: 'Progressing', status: 'True', reason: 'ReplicaSetUpdated', message: null, changedAt: null }])
  })

  it('prefers Helm\'s own annotation for the release', () => {
    const metadata = {
      ...METADATA,
      labels: { 'app.kubernetes.io/instance': 'label' },
      annotations: { 'meta.helm.sh/release-name': 'helm' },
    }
    expect(projectDeployment({ metadata }).release).toBe('helm')
  })
})

describe('a ReplicaSet row', () => {
  it('keeps what tells revisions apart', () => {
    const row = projectReplicaSet({
      metadata: {
        ...METADATA,
        annotations: { 'deployment.kubernetes.io/revision': '2', 'kubernetes.io/change-cause': 'upgrade' },
        ownerReferences: [{ apiVersion: 'apps/v1', kind: 'Deployment', name: 'backend', uid: 'd', controller: true }],
      },
      spec: {
        replicas: 0,
        selector: {},
        template: {
          metadata: {
            annotations: { 'checksum/config': 'abc', 'other': 'x' },
          },
          spec: {
            containers: [{ name: 'backend', image: 'backend:v1.0.1' }],
          },
        },
      },
    })
    expect(row).toMatchObject({
      deployment: 'backend',
      revision: 2,
      desired: 0,
      images: { backend: 'backend:v1.0.1' },
      configChecksums: { 'checksum/config': 'abc' },
      changeCause: 'upgrade',
    })
  })
})

describe('a node row', () => {
  it('reads what pods can get and whether it takes any', () => {
    const row = projectNode({
      metadata: { uid: 'n', name: 'node-1' },
      spec: { unschedulable: true },
      status: {
        allocatable: { cpu: '1930m', memory: '3Gi', pods: '110' },
        conditions: [{ type: 'Ready', status: 'True' }],
      },
    })
    expect(row).toMatchObject({
      ready: true,
      unschedulable: true,
      allocatable: { cpuMillicores: 1930, memoryBytes: 3_221_225_472, pods: 110 },
    })
  })

  it.each(['False', 'Unknown'])('is not ready while the condition is %s', (status) => {
    expect(projectNode({
      status: {
        conditions: [{ type: 'Ready', status }],
      },
    }).ready).toBe(false)
  })
})

describe('an event row', () => {
  const involvedObject = {
    kind: 'Pod',
    namespace: 'todo',
    name: 'p',
    uid: 'p1',
  }

  it.each([
    ['spec.containers{backend}', 'backend'],
    ['spec.initContainers{migrate}', 'migrate'],
    ['spec.nodeName', null],
    [undefined, null],
  ])('of %s is about the container %s', (fieldPath, container) => {
    expect(projectEvent({ metadata: METADATA, involvedObject: { ...involvedObject, ...(fieldPath && { fieldPath }) } })).toMatchObject({ container })
  })

  it('reads the old form', () => {
    expect(projectEvent({
      metadata: METADATA,
      involvedObject,
      type: 'Warning',
      reason: 'BackOff',
      message: 'm',
      count: 4,
      firstTimestamp: '2026-01-01T10:01:00Z',
      lastTimestamp: '2026-01-01T10:09:00Z',
    }))
      .toMatchObject({
        type: 'Warning',
        count: 4,
        firstAt: '2026-01-01T10:01:00Z',
        lastAt: '2026-01-01T10:09:00Z',
        object: { kind: 'Pod', uid: 'p1' },
      })
  })

  it('reads the new form', () => {
    expect(projectEvent({
      metadata: METADATA,
      involvedObject,
      eventTime: '2026-01-01T10:02:00.000000Z',
      series: { count: 9, lastObservedTime: '2026-01-01T10:08:00.000000Z' },
    }))
      .toMatchObject({
        type: 'Normal',
        count: 9,
        firstAt: '2026-01-01T10:02:00.000000Z',
        lastAt: '2026-01-01T10:08:00.000000Z',
      })
  })

  it('falls back to the time of its creation', () => {
    expect(projectEvent({ metadata: METADATA, involvedObject })).toMatchObject({ count: 1, firstAt: METADATA.creationTimestamp, lastAt: METADATA.creationTimestamp })
  })
})
