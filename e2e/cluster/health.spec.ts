import { describe, expect, inject, it } from 'vitest'
import { clusterTool } from '../support/kubectl.ts'
import { isReady, podsOf, secondsToReady } from '../support/pods.ts'

const RELEASES = ['todo-chatbot-backend', 'todo-chatbot-frontend', 'todo-chatbot-dashboard']
const READY_WITHIN_SECONDS = 30
const { kubectlPath, helmPath, kubeconfig, namespace, urls } = inject('cluster')
const kubectl = clusterTool(kubectlPath, kubeconfig, namespace)
const helm = clusterTool(helmPath, kubeconfig, namespace)

async function answer(url: string): Promise<{ status: number, body: string }> {
  const response = await fetch(url)
  return { status: response.status, body: await response.text() }
}

describe('the releases on a real cluster', () => {
  it('answer on their ports as the contract says', async () => {
    expect(await answer(`${urls.api}/health`)).toEqual({ status: 200, body: '{"status":"UP"}' })
    expect(await answer(`${urls.api}/ready`)).toEqual({ status: 200, body: '{"status":"ready"}' })
    expect((await answer(urls.web)).status).toBe(200)
    expect((await answer(`${urls.web}/api/v1/todos`)).status).toBe(200)
    expect((await answer(urls.dashboard)).status).toBe(200)
    expect((await answer(`${urls.dashboard}/ready`)).status).toBe(200)
  })

  it('live in a namespace that enforces the restricted Pod Security standard', async () => {
    const { metadata } = await kubectl.json<{ metadata: { labels: Record<string, string> } }>('get', 'namespace', namespace)
    expect(metadata.labels['pod-security.kubernetes.io/enforce']).toBe('restricted')
  })

  it.each(RELEASES)('%s: every pod was ready within 30 seconds', async (release) => {
    const pods = await podsOf(kubectl, release)
    expect(pods.length).toBeGreaterThan(0)
    expect(pods.every(isReady)).toBe(true)
    const untouched = pods.filter(pod => pod.status.containerStatuses.every(({ restartCount }) => restartCount === 0))
    untouched.forEach(pod => expect(secondsToReady(pod), pod.metadata.name).toBeLessThanOrEqual(READY_WITHIN_SECONDS))
  })

  it.each(RELEASES)('%s: helm test passes', async (release) => {
    expect(await helm.run('test', release)).toContain('Succeeded')
  })

  it.each(RELEASES)('%s: ordinary use logs JSON lines, and no error', async (release) => {
    const since = new Date().toISOString()
    for (const url of [`${urls.web}/`, `${urls.web}/api/v1/todos`, `${urls.web}/api/v1/todos/unknown`, `${urls.dashboard}/api/v1/session`])
      await answer(url)
    const lines = (await kubectl.run('logs', '-l', `app=${release}`, '--tail=-1', `--since-time=${since}`)).split('\n').filter(Boolean)
    const levels = lines.map(line => (JSON.parse(line) as { level?: unknown }).level)
    expect(lines.length).toBeGreaterThan(0)
    expect(levels.filter(level => level === 'error' || level === 'fatal')).toEqual([])
  })
})
