import type { TestApp } from '../testing/test-app.ts'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { rawRequest, statusOf } from '../testing/raw-request.ts'
import { startTestApp } from '../testing/test-app.ts'

const SECRET = 'nobody may read this'

let folder: string
let test: TestApp

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'dashboard-traversal-'))
  mkdirSync(join(folder, 'ui', 'assets'), { recursive: true })
  mkdirSync(join(folder, 'ui-private'))
  writeFileSync(join(folder, 'ui', 'index.html'), '<!doctype html>')
  writeFileSync(join(folder, 'ui', 'assets', 'index.js'), 'export {}')
  for (const file of ['secret.txt', 'ui-private/secret.txt', 'ui/.secret.txt'])
    writeFileSync(join(folder, file), SECRET)
})
beforeEach(async () => test = await startTestApp({ uiFolder: join(folder, 'ui') }))
afterEach(() => test.close())
afterAll(() => rmSync(folder, { recursive: true }))

const ask = (path: string, ...headers: string[]) => rawRequest(test.url, `GET ${path} HTTP/1.1`, 'Host: localhost', 'Connection: close', ...headers)

describe('a path out of the folder of the page', () => {
  it.each([
    '/../secret.txt',
    '/assets/../../secret.txt',
    '/%2e%2e/secret.txt',
    '/..%2fsecret.txt',
    '/%252e%252e%252fsecret.txt',
    '/..%5csecret.txt',
    '/..\\secret.txt',
    '/assets/..;/..;/secret.txt',
    '/..%00/secret.txt',
    '/secret.txt%00.js',
    '/../ui-private/secret.txt',
    '//secret.txt',
    '/%c0%ae%c0%ae/secret.txt',
    'file:///secret.txt',
    '/.secret.txt',
  ])('%s brings no file', async (path) => {
    const answer = await ask(path)
    expect(answer).not.toContain(SECRET)
    expect(answer).toContain('application/problem+json')
    expect([400, 403, 404]).toContain(statusOf(answer))
  })

  it('does not become one by what a client accepts', async () => {
    expect(await ask('/..%2fsecret.txt', 'Accept: text/html', 'Accept-Encoding: br')).not.toContain(SECRET)
  })

  it('is not told where the folder is', async () => {
    expect(await ask('/..%2fsecret.txt')).not.toContain(folder)
  })

  it('does not hide the files inside', async () => {
    expect(statusOf(await ask('/assets/index.js'))).toBe(200)
  })
})
