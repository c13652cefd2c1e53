import type { Browser } from 'playwright-core'
import type { BenchCluster } from './cluster.ts'
import { launchBrowser } from '../../e2e/support/chromium.ts'
import { startDashboardProcess } from '../../e2e/support/dashboard-process.ts'

/** Runs a work with a browser and the address of a built dashboard before the cluster, and ends both after it. */
export async function withDashboard<T>({ kubeconfig }: BenchCluster, work: (browser: Browser, url: string) => Promise<T>): Promise<T> {
  const server = await startDashboardProcess(kubeconfig)
  try {
    const browser = await launchBrowser()
    return await work(browser, server.url).finally(() => browser.close())
  }
  finally {
    await server.close()
  }
}
