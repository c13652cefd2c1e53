import type { Locator, Page } from 'playwright-core'

/** The chat page as a person uses it. */
export interface ChatPage {
  page: Page
  /** Sends a message and gives the assistant's next reply. */
  say: (message: string) => Promise<string>
  /** Titles in the todo panel under the present filter. */
  titles: () => Promise<string[]>
  todo: (title: string) => Locator
  show: (filter: 'Open' | 'Done' | 'All') => Promise<void>
}

export async function openChat(page: Page, url: string): Promise<ChatPage> {
  await page.goto(url)
  const replies = page.getByRole('log').locator('li.assistant')
  const panel = page.getByRole('region', { name: 'Todo list' })
  await panel.getByText('Loading').waitFor({ state: 'detached' })
  return {
    page,
    async say(message) {
      const before = await replies.count()
      await page.getByLabel('Message').fill(message)
      await page.keyboard.press('Enter')
      await replies.nth(before).waitFor()
      return (await replies.nth(before).locator('p').textContent() ?? '').trim()
    },
    titles: () => panel.locator('.title').allTextContents(),
    todo: title => panel.getByRole('listitem').filter({ hasText: title }),
    async show(filter) {
      await page.locator('fieldset label').filter({ hasText: filter }).click()
    },
  }
}
