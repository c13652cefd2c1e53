import type { AddressInfo } from 'node:net'
import type { Browser, Page } from 'playwright-core'
import type { MeasuredProcess } from '../../bench/api/measured-process.ts'
import { once } from 'node:events'
import { createServer } from 'node:http'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { startApi } from '../../tools/api/start-api.ts'
import { launchBrowser, openPage } from '../support/chromium.ts'

interface Answer { status: number, body: unknown }
interface TodoView { title: string, completed: boolean, order: number | null, url: string }

const HTTP_OK = { least: 200, most: 299 }
const pageServer = createServer((_request, response) => response.setHeader('content-type', 'text/html').end('<title>client</title>'))

let api: MeasuredProcess
let browser: Browser
let page: Page
let root: string

beforeAll(async () => {
  api = await startApi({ env: { TODO_BACKEND_COMPAT: 'true' } })
  root = `${api.url}/todo-backend/todos`
  browser = await launchBrowser()
  page = await openPage(browser)
  pageServer.listen(0, '127.0.0.1')
  await once(pageServer, 'listening')
  await page.goto(`http://127.0.0.1:${(pageServer.address() as AddressInfo).port}`)
})
afterAll(async () => {
  await browser?.close()
  await api?.close()
  pageServer.close()
})

/** A request of the page, which is of another origin; it says that it sends JSON also where it sends nothing. */
function ask(method: string, url: string, body?: object): Promise<Answer> {
  return page.evaluate(async ([method, url, body]) => {
    const answer = await fetch(url, { method, headers: { 'content-type': 'application/json' }, ...(body !== undefined && { body }) })
    const text = await answer.text()
    return { status: answer.status, body: text === '' ? undefined : JSON.parse(text) as unknown }
  }, [method, url, body && JSON.stringify(body)] as const)
}

const read = async <T = TodoView>(url: string): Promise<T> => (await ask('GET', url)).body as T
const add = async (todo: object): Promise<TodoView> => (await ask('POST', root, todo)).body as TodoView
const change = async (url: string, patch: object): Promise<TodoView> => (await ask('PATCH', url, patch)).body as TodoView

function expectSuccess({ status }: Answer): void {
  expect(status).toBeGreaterThanOrEqual(HTTP_OK.least)
  expect(status).toBeLessThanOrEqual(HTTP_OK.most)
}

describe('a Todo-Backend client: what comes first', () => {
  it('reads the root from a page of another origin', async () => expectSuccess(await ask('GET', root)))

  it('gets the title back that it posts', async () => expect(await add({ title: 'a todo' })).toMatchObject({ title: 'a todo' }))

  it('may delete the root', async () => expectSuccess(await ask('DELETE', root)))

  it('reads an empty array after it deleted the root', async () => {
    await ask('DELETE', root)
    expect(await read(root)).toEqual([])
  })
})

describe('a Todo-Backend client: a new todo', () => {
  beforeEach(() => ask('DELETE', root))

  it('is in the list', async () => {
    await add({ title: 'walk the dog' })
    expect(await read<TodoView[]>(root)).toMatchObject([{ title: 'walk the dog' }])
  })

  it('is not completed', async () => {
    await add({ title: 'blah' })
    expect((await read<TodoView[]>(root))[0]!.completed).toBe(false)
  })

  it('has an address, in the answer and in the list', async () => {
    const { url } = await add({ title: 'blah' })
    expect(url).toMatch(/^http:\/\/127\.0\.0\.1:\d+\//)
    expect((await read<TodoView[]>(root))[0]!.url).toBe(url)
  })

  it('is at its address', async () => {
    const { url } = await add({ title: 'my todo' })
    expect(await read(url)).toMatchObject({ title: 'my todo', url })
  })
})

describe('a Todo-Backend client: a todo that is there', () => {
  beforeEach(() => ask('DELETE', root))

  it('is found from the list by its address, when two were posted at once', async () => {
    await Promise.all([add({ title: 'first todo' }), add({ title: 'other todo' })])
    const list = await read<TodoView[]>(root)
    expect(list.map(({ title }) => title).toSorted()).toEqual(['first todo', 'other todo'])
    for (const { url, title } of list)
      expect(await read(url)).toMatchObject({ title })
  })

  it('gets another title', async () => {
    const { url } = await add({ title: 'initial title' })
    expect(await change(url, { title: 'bathe the cat' })).toMatchObject({ title: 'bathe the cat' })
  })

  it('is completed', async () => {
    const { url } = await add({ title: 'blah' })
    expect(await change(url, { completed: true })).toMatchObject({ completed: true })
  })

  it('stays changed, at its address and in the list', async () => {
    const { url } = await add({ title: 'blah' })
    const changed = await change(url, { title: 'changed title', completed: true })
    expect(changed).toMatchObject({ title: 'changed title', completed: true, url })
    expect(await read(url)).toEqual(changed)
    expect(await read(root)).toEqual([changed])
  })

  it('is gone once its address was deleted', async () => {
    const { url } = await add({ title: 'blah' })
    expectSuccess(await ask('DELETE', url))
    expect(await read(root)).toEqual([])
  })
})

describe('a Todo-Backend client: the order of a todo', () => {
  beforeEach(() => ask('DELETE', root))

  it('is given with it', async () => expect(await add({ title: 'blah', order: 523 })).toMatchObject({ order: 523 }))

  it('is changed', async () => {
    const { url } = await add({ title: 'blah', order: 10 })
    expect(await change(url, { order: 95 })).toMatchObject({ order: 95 })
  })

  it('stays changed', async () => {
    const { url } = await add({ title: 'blah', order: 10 })
    await change(url, { order: 95 })
    expect(await read(url)).toMatchObject({ order: 95 })
  })
})
