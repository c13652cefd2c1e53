import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import { existsSync } from 'node:fs'
import process from 'node:process'
import { chromium } from 'playwright-core'

const SYSTEM_PATHS = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
]

/** Without these, a browser that starts where there is no internet keeps trying to reach its maker. */
const QUIET_ARGS = [
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-quic',
  '--disable-gpu',
]

/** CHROMIUM_PATH, else a Chromium of the system, else the one that the npm package brings (it needs no root and no system libraries). */
export async function chromiumPath(): Promise<string> {
  const installed = [process.env.CHROMIUM_PATH, ...SYSTEM_PATHS].find(path => path && existsSync(path))
  if (installed)
    return installed
  // The package unpacks its own libraries only where it believes itself on AWS; it reads this variable at import.
  process.env.AWS_EXECUTION_ENV ??= 'AWS_Lambda_nodejs24.x'
  const { default: packaged } = await import('@sparticuz/chromium')
  // Its arguments are left out: they ask for a single process, which ends with the first page that is closed.
  return packaged.executablePath()
}

/** Starts a headless Chromium; close it when done. */
export async function launchBrowser(): Promise<Browser> {
  return chromium.launch({ executablePath: await chromiumPath(), args: [...QUIET_ARGS, '--no-sandbox'] })
}

/** A page in a context of its own, so that nothing is shared with other pages; closing its context ends it. */
export async function openPage(browser: Browser, options: BrowserContextOptions = {}): Promise<Page> {
  const context = await browser.newContext(options)
  return context.newPage()
}
