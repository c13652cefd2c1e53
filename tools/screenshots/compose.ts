import type { Browser } from 'playwright-core'
import { readFile } from 'node:fs/promises'
import { openPage } from '../../e2e/support/chromium.ts'

const SIZE = { width: 1600, height: 580 }
const STYLE = `
  body { margin: 0; padding: 40px; box-sizing: border-box; height: ${SIZE.height}px; display: grid; grid-template-columns: 1fr 1fr; gap: 32px; align-items: center; background: linear-gradient(135deg, #e8edfb, #f6f1ea) }
  img { width: 100%; border-radius: 12px; box-shadow: 0 12px 40px rgb(20 30 60 / 18%) }`

const asImage = async (path: string): Promise<string> => `<img alt="" src="data:image/png;base64,${await readFile(path, 'base64')}">`

/** Puts two pictures side by side into one. */
export async function compose(browser: Browser, left: string, right: string, target: string): Promise<void> {
  const page = await openPage(browser, { viewport: SIZE })
  await page.setContent(`<style>${STYLE}</style>${await asImage(left)}${await asImage(right)}`)
  await page.locator('img').last().evaluate(image => (image as unknown as { decode: () => Promise<void> }).decode())
  await page.screenshot({ path: target })
  await page.context().close()
}
