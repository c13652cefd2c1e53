import { enableAutoUnmount } from '@vue/test-utils'
import { afterEach, describe, expect, it } from 'vitest'
import { container, deploymentRow, mountPage, podRow, replicaSetRow, snapshot } from '../testing.ts'

enableAutoUnmount(afterEach)

const pulling = container({
  image: 'backend:v1.1.0',
  ready: false,
  state: 'waiting',
  reason: 'ImagePullBackOff',
  message: 'Back-off pulling image',
})
const stuck = snapshot({
  rows: {
    deployments: [
      deploymentRow({
        desired: 2,
        updated: 1,
        ready: 2,
        available: 2,
        unavailable: 1,
        revision: 2,
      }),
    ],
    replicasets: [
      replicaSetRow({
        name: 'backend-old',
        revision: 1,
        desired: 2,
        ready: 2,
        available: 2,
      }),
      replicaSetRow({
        name: 'backend-new',
        revision: 2,
        desired: 1,
        ready: 0,
        available: 0,
        images: { backend: 'backend:v1.1.0' },
        configChecksums: { 'checksum/config': 'bbb' },
      }),
    ],
    pods: [
      podRow({
        name: 'backend-new-1',
        status: 'ImagePullBackOff',
        readyContainers: 0,
        owner: { kind: 'ReplicaSet', name: 'backend-new' },
        containers: [pulling],
      }),
    ],
  },
})

describe('the rollouts page', () => {
  it('shows the state and progress of each workload', async () => {
    const { page } = await mountPage('/rollouts', stuck)
    expect(page.get('tbody tr').text()).toMatch(/backend.*Stuck.*0\/2/)
    expect(page.get('[role=progressbar]').attributes('aria-valuenow')).toBe('0')
  })

  it('tells why a rollout is stuck, with the evidence', async () => {
    const { text } = await mountPage('/rollouts/todo/backend', stuck)
    expect(text()).toContain('The image backend:v1.1.0 cannot be pulled for container backend of pod backend-new-1.')
    expect(text()).toContain('ImagePullBackOff – Back-off pulling image')
    expect(text()).toContain('0 of 2 pods of revision 2 are available; the version before still serves.')
  })

  it('tells what each revision changed and how many pods it has', async () => {
    const { page, text } = await mountPage('/rollouts/todo/backend', stuck)
    expect(text()).toContain('image of backend: backend:v1.0.0 → backend:v1.1.0')
    expect(text()).toContain('config changed (aaa → bbb)')
    expect(page.findAll('.scale').map(scale => scale.text())).toEqual(['0/1 pods', '2/2 pods'])
  })

  it('shows the way back as commands', async () => {
    const { text } = await mountPage('/rollouts/todo/backend', stuck)
    expect(text()).toContain('kubectl rollout undo deployment/backend --namespace todo --to-revision=1')
    expect(text()).toContain('helm rollback todo-chatbot --namespace todo --wait')
  })
})
