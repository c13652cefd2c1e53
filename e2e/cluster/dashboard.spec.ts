import type { Browser, Page } from 'playwright-core'
import type { ShownRow } from '../support/dashboard-page.ts'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { checkEndpoints } from '../../tools/cluster/check.ts'
import { launchBrowser, openPage } from '../support/chromium.ts'
import { signalContainer } from '../support/containers.ts'
import { shownRows } from '../support/dashboard-page.ts'
import { NODES_ELSEWHERE } from '../support/embedded-only.ts'
import { clusterTool } from '../support/kubectl.ts'
import { podsOf } from '../support/pods.ts'
import { waitFor } from '../support/wait-for.ts'

const { kubectlPath, kubeconfig, namespace, urls } = inject('cluster')
const kubectl = clusterTool(kubectlPath, kubeconfig, namespace)
const BACKEND = 'todo-chatbot-backend'
const METRICS_TIMEOUT_MS = 120_000

/** `kubectl get pods -A` as rows: namespace, name, ready, status, restarts. */
async function kubectlRows(): Promise<string[]> {
  const table = await kubectl.run('get', 'pods', '--all-namespaces', '--no-headers')
  return table.split('\n').map(line => line.trim().split(/\s+/).slice(0, 5).join(' ')).sort()
}

function asKubectlRow(row: ShownRow): string {
  return [
    row.Namespace,
    row.Name,
    row.Ready,
    row.Status,
    row.Restarts,
  ].join(' ')
}

describe('the dashboard through NodePort 30002', () => {
  let browser: Browser
  let page: Page

  beforeAll(async () => {
    browser = await launchBrowser()
    page = await openPage(browser, {
      viewport: { width: 1800, height: 2000 },
    })
    await page.goto(`${urls.dashboard}/pods`)
  })
  afterAll(() => browser.close())

  it('shows the rows of kubectl get pods', async () => {
    await waitFor('the rows to be equal', async () => {
      const shown = (await shownRows(page, 'Pods')).map(asKubectlRow).sort()
      const expected = await kubectlRows()
      return JSON.stringify(shown) === JSON.stringify(expected) || undefined
    })
    expect((await shownRows(page, 'Pods')).map(asKubectlRow).sort()).toEqual(await kubectlRows())
  })

  it('shows CPU and memory of every running pod from metrics-server', async () => {
    const rows = await waitFor('usage in every row', async () => {
      const shown = await shownRows(page, 'Pods')
      return shown.every(row => /\d/.test(row.CPU ?? '') && /\d/.test(row.Memory ?? ''))
        ? shown
        : undefined
    }, METRICS_TIMEOUT_MS)
    expect(rows.length).toBeGreaterThan(0)
  })

  it('shows the restart, its reason and exit code when the API process is killed, and the service answers again', async ({ skip }) => {
    skip(!inject('cluster').isEmbedded, NODES_ELSEWHERE)
    const [pod] = await podsOf(kubectl, BACKEND)
    const status = pod?.status.containerStatuses[0]
    if (!pod || !status)
      throw new Error('the backend has no pod')
    const killedAt = performance.now()
    const seconds = () => ((performance.now() - killedAt) / 1000).toFixed(1)

    await signalContainer(status.containerID, 'SIGKILL')

    const row = await waitFor('the restart on the dashboard', async () =>
      (await shownRows(page, 'Pods')).find(shown => shown.Name === pod.metadata.name && shown.Restarts === String(status.restartCount + 1)))
    console.log(`restart shown after ${seconds()} s`)
    expect(row['Why it ended']).toContain('137')
    // Each Service learns of the pod by itself, so one that answers says nothing about the others.
    await checkEndpoints(urls)
    console.log(`API answers after ${seconds()} s`)
  })
})
