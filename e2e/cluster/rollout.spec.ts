import { describe, expect, inject, it } from 'vitest'
import { fromRoot } from '../../tools/lib/paths.ts'
import { clusterTool } from '../support/kubectl.ts'
import { podsOf } from '../support/pods.ts'

const RELEASE = 'todo-chatbot-backend'
const CHECKSUM = 'checksum/config'
const { kubectlPath, helmPath, kubeconfig, namespace } = inject('cluster')
const kubectl = clusterTool(kubectlPath, kubeconfig, namespace)
const helm = clusterTool(helmPath, kubeconfig, namespace)

const upgrade = (...args: string[]) => helm.run('upgrade', RELEASE, fromRoot('charts', 'backend'), '-f', fromRoot('charts', 'backend', 'values-dev.yaml'), '--wait', ...args)

async function rolledOut(): Promise<{ names: string[], checksum: string | undefined, logLevel: string }> {
  await kubectl.run('rollout', 'status', `deployment/${RELEASE}`, '--timeout=120s')
  const pods = await podsOf(kubectl, RELEASE)
  const { data } = await kubectl.json<{ data: Record<string, string> }>('get', 'configmap', 'backend-config')
  return {
    names: pods.map(pod => pod.metadata.name),
    checksum: pods[0]?.metadata.annotations?.[CHECKSUM],
    logLevel: data.LOG_LEVEL ?? '',
  }
}

describe('a changed ConfigMap', () => {
  it('rolls the pods by helm upgrade, and helm rollback brings the former ones back', async () => {
    await upgrade()
    const before = await rolledOut()

    await upgrade('--set', 'config.data.LOG_LEVEL=debug')
    const after = await rolledOut()
    expect(after.logLevel).toBe('debug')
    expect(after.checksum).not.toBe(before.checksum)
    expect(after.names).not.toEqual(before.names)

    await helm.run('rollback', RELEASE, '--wait')
    const back = await rolledOut()
    expect({ checksum: back.checksum, logLevel: back.logLevel }).toEqual({ checksum: before.checksum, logLevel: before.logLevel })
  })

  it('leaves the pods alone when nothing changed', async () => {
    const before = await rolledOut()
    await upgrade()
    expect((await rolledOut()).names).toEqual(before.names)
  })
})

describe('a value that cannot be', () => {
  it('is refused with its key, and the release stays as it is', async () => {
    const before = await rolledOut()
    await expect(upgrade('--set', 'probes.livenes.path=/x')).rejects.toThrow(/livenes/)
    await expect(upgrade('--set', 'replicas=3')).rejects.toThrow(/DATABASE_URL/)
    expect((await rolledOut()).names).toEqual(before.names)
  })
})
