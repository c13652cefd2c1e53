import { describe, expect, it } from 'vitest'
import { describeWorkloads } from '../../shared/overview.ts'
import { en } from '../i18n/en/index.ts'
import { ago, container, deploymentRow, nodeRow, podNames, podRow, replicaSetRow, sample, termination } from '../testing-rows.ts'
import { describeAttention as describeIn } from './attention.ts'

const describeAttention = (inputs: Parameters<typeof describeIn>[0], nowMs: number) => describeIn(inputs, nowMs, en)

const nothing = {
  app: null,
  workloads: [],
  nodes: [],
  pods: [],
  podUsage: new Map(),
}

describe('what needs attention', () => {
  it('is nothing when all is well', () => {
    const rows = {
      deployments: [
        deploymentRow(),
      ],
      replicasets: [
        replicaSetRow(),
      ],
      pods: [
        podRow(),
      ],
      statefulsets: [],
      daemonsets: [],
      events: [],
    }
    expect(describeAttention({
      ...nothing,
      workloads: describeWorkloads(rows, Date.now()),
      pods: rows.pods,
      nodes: [
        nodeRow(),
      ],
    }, Date.now())).toEqual([])
  })

  it('is a recent restart, with reason, exit code and its meaning', () => {
    const end = termination({
      reason: 'OOMKilled',
      exitCode: 137,
      finishedAt: ago(600),
    })
    const pod = podRow({
      restarts: 1,
      lastTermination: end,
      containers: [
        container({ restarts: 1, lastTermination: end }),
      ],
    })
    const rows = {
      deployments: [
        deploymentRow(),
      ],
      replicasets: [
        replicaSetRow(),
      ],
      pods: [pod],
      statefulsets: [],
      daemonsets: [],
      events: [],
    }
    const [item] = describeAttention({
      ...nothing,
      workloads: describeWorkloads(rows, Date.now()),
    }, Date.now())
    expect(item?.sentence).toBe('backend-5d4f8-x1 restarted 10m ago: OOMKilled, exit code 137 (killed for using more memory than its limit). It is well again.')
  })

  it('is what the chat app does not answer, before all else', () => {
    const check = { isUp: false, since: ago(60), checkedAt: ago(5), latencyMs: null }
    const [item] = describeAttention({
      ...nothing,
      nodes: [nodeRow({ ready: false })],
      app: {
        intervalSeconds: 30,
        timeoutMs: 3000,
        checks: [
          { ...check, id: 'page', isUp: true, fault: null },
          { ...check, id: 'chat', fault: { kind: 'too-slow', detail: '' } },
        ],
      },
    }, Date.now())
    expect(item).toMatchObject({ tone: 'danger', sentence: 'The chat app: the chatbot does not answer (no answer within 3 s).' })
  })

  it('is a node that is not ready, before memory that runs short', () => {
    const items = describeAttention({
      ...nothing,
      nodes: [
        nodeRow({ ready: false }),
      ],
      pods: [
        podRow(),
      ],
      podUsage: new Map([
        [
          'uid-backend-5d4f8-x1',
          sample(1, 450),
        ],
      ]),
    }, Date.now())
    expect(items.map(({ sentence }) => sentence)).toEqual([
      'Node node-1 is not ready.',
      'backend-5d4f8-x1 uses 450 Mi of its memory limit of 512 Mi; at the limit it is killed.',
    ])
  })

  it('counts what would be a long list', () => {
    const pods = podNames(9).map(name => podRow({ name }))
    const podUsage = new Map(pods.map(({ uid }) => [
      uid,
      sample(1, 450),
    ]))
    expect(describeAttention({ ...nothing, pods, podUsage }, Date.now()).map(({ sentence }) => sentence)).toEqual(['9 pods are near their memory limits; at the limit a pod is killed.'])
  })
})
