import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { fromRoot } from '../../tools/lib/paths.ts'
import { accessibilityFaults } from '../support/accessibility.ts'
import { launchBrowser, openPage } from '../support/chromium.ts'
import { shownRows } from '../support/dashboard-page.ts'
import { clusterTool } from '../support/kubectl.ts'
import { untilAlone } from '../support/pods.ts'

const RELEASE = 'todo-chatbot-dashboard'
const { kubectlPath, helmPath, kubeconfig, namespace, urls } = inject('cluster')
const kubectl = clusterTool(kubectlPath, kubeconfig, namespace)
const helm = clusterTool(helmPath, kubeconfig, namespace)
const chart = fromRoot('charts', 'dashboard')

describe('the dashboard with logins', () => {
  let browser: Browser

  beforeAll(async () => {
    browser = await launchBrowser()
    await helm.run('upgrade', RELEASE, chart, '-f', `${chart}/values-dev.yaml`, '--set', 'config.data.AUTH=token', '--wait')
    await untilAlone(kubectl, RELEASE)
  })
  afterAll(async () => {
    await browser.close()
    await helm.run('rollback', RELEASE, '--wait')
    await untilAlone(kubectl, RELEASE)
  })

  it('shows nothing to a stranger', async () => {
    const { status } = await fetch(`${urls.dashboard}/api/v1/stream`)
    expect(status).toBe(401)
  })

  it('refuses a wrong token in words, and shows the pods to the owner of a right one', async () => {
    const page = await openPage(browser, { viewport: { width: 1800, height: 1200 } })
    await page.goto(`${urls.dashboard}/pods`)
    await page.getByLabel('Token').fill('not-a-token')
    await page.getByRole('button', { name: 'Log in' }).click()
    expect(await page.getByRole('alert').textContent()).toContain('does not accept this token')
    expect(await accessibilityFaults(page)).toEqual([])

    await page.getByLabel('Token').fill(await kubectl.run('create', 'token', RELEASE))
    await page.getByRole('button', { name: 'Log in' }).click()
    const names = (await shownRows(page, 'Pods')).map(row => row.Name)
    expect(names.some(name => name?.startsWith(RELEASE))).toBe(true)
    const cookies = await page.context().cookies()
    expect(cookies).toMatchObject([{ httpOnly: true, sameSite: 'Strict' }])
  })
})
