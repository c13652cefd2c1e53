import type { KubernetesObject } from '../../tools/charts/kubernetes.ts'
import { describe, expect, inject, it } from 'vitest'
import { EXPECTATIONS } from '../../tools/charts/expectations.ts'
import { factsOf } from '../../tools/charts/facts.ts'
import { APPLICATION_CHARTS } from '../../tools/charts/names.ts'
import { clusterTool } from '../support/kubectl.ts'

const { kubectlPath, kubeconfig, namespace } = inject('cluster')
const kubectl = clusterTool(kubectlPath, kubeconfig, namespace)

describe('the installed objects', () => {
  it.each(APPLICATION_CHARTS)('of %s have exactly the promised names, ports, selectors, resources, probes and settings', async (chart) => {
    const { items } = await kubectl.json<{ items: KubernetesObject[] }>('get', 'deployments,services,configmaps', '-l', `app.kubernetes.io/instance=todo-chatbot-${chart}`)
    expect(factsOf(items)).toEqual(EXPECTATIONS[chart])
  })
})
