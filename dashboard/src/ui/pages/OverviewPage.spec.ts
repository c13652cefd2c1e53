import { enableAutoUnmount } from '@vue/test-utils'
import { afterEach, describe, expect, it } from 'vitest'
import { ago, container, deploymentRow, metricsStatus, mountPage, nodeRow, podRow, replicaSetRow, resourceStatus, resourceStatuses, sample, snapshot, termination } from '../testing.ts'

enableAutoUnmount(afterEach)

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
  nodes: [
    nodeRow(),
  ],
}

describe('the overview', () => {
  it('says that everything is all right, with the figures behind it', async () => {
    const { page, text } = await mountPage('/', snapshot({
      rows,
      podUsage: {
        'uid-backend-5d4f8-x1': sample(120, 300),
      },
    }))
    expect(page.get('h1').text()).toBe('Everything is all right')
    expect(page.findAll('.fact').map(fact => fact.text())).toEqual([
      '1/1 pods ready',
      '0 pods restarted in 24 h',
      '0 rollouts in progress',
      '1/1 nodes ready',
    ])
    expect(text()).toContain('used120m')
    expect(text()).not.toContain('Needs attention')
  })

  it('lists a restart with its reason and links to the pod', async () => {
    const end = termination({
      reason: 'OOMKilled',
      exitCode: 137,
      finishedAt: ago(60),
    })
    const pod = podRow({
      restarts: 1,
      lastTermination: end,
      containers: [
        container({ restarts: 1, lastTermination: end }),
      ],
    })
    const { page, text } = await mountPage('/', snapshot({
      rows: {
        ...rows,
        pods: [pod],
      },
    }))
    expect(page.get('h1').text()).toBe('It works, and 1 thing needs a look')
    expect(text()).toContain('OOMKilled, exit code 137 – killed for using more memory than its limit')
    expect(page.findAll('a').some(link => link.attributes('href') === '/pods/todo/backend-5d4f8-x1')).toBe(true)
  })

  it('shows no usage as a dash and says why', async () => {
    const { page, text } = await mountPage('/', snapshot({
      rows,
      metrics: metricsStatus({ available: false, lastError: 'metrics.k8s.io is not served' }),
    }))
    expect(text()).toContain('No usage: metrics.k8s.io is not served')
    expect(page.get('.total dd').text()).toBe('–')
  })

  it('says that nodes are out of scope instead of counting none', async () => {
    const { text } = await mountPage('/', snapshot({
      scope: 'namespace',
      namespace: 'todo',
      rows: { ...rows, nodes: [] },
      status: resourceStatuses({
        nodes: resourceStatus({ access: 'out-of-scope', synced: false }),
      }),
    }))
    expect(text()).toContain('The nodes are out of scope')
    expect(text()).toContain('nodes: not visible')
    expect(text()).not.toContain('0/0')
  })

  it('does not say that stale news is fresh', async () => {
    const { page } = await mountPage('/', snapshot({
      rows,
      status: resourceStatuses({
        pods: resourceStatus({
          staleSince: ago(60),
        }),
      }),
    }))
    expect(page.get('h1').text()).toMatch(/^Last known at/)
  })
})
