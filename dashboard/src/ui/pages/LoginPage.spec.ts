import { enableAutoUnmount, flushPromises, mount } from '@vue/test-utils'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { REVIEW_RIGHTS } from '../../shared/rights.ts'
import { useSessionStore } from '../stores/session.ts'
import { freshPinia } from '../testing.ts'
import LoginPage from './LoginPage.vue'

enableAutoUnmount(afterEach)
afterEach(() => vi.unstubAllGlobals())

async function logInWith(answer: Response) {
  vi.stubGlobal('fetch', async () => answer)
  const page = mount(LoginPage, { global: { plugins: [freshPinia()] } })
  await page.get('input').setValue('a-token')
  await page.get('form').trigger('submit')
  await flushPromises()
  return page
}

describe('the login page', () => {
  it('says which right the dashboard lacks to let anybody in, with the rule', async () => {
    const problem = { detail: 'Nobody can log in.', missingRights: [REVIEW_RIGHTS.tokens] }
    const page = await logInWith(Response.json(problem, { status: 503 }))
    expect(page.get('[role=alert]').text()).toBe('Nobody can log in.')
    expect(page.get('pre').text().replace(/\s+/g, ' ')).toContain('apiGroups: ["authentication.k8s.io"] resources: ["tokenreviews"] verbs: ["create"]')
  })

  it('shows no rule for a token that is refused', async () => {
    const page = await logInWith(Response.json({ detail: 'no' }, { status: 401 }))
    expect(page.findAll('pre')).toHaveLength(1)
  })

  it('keeps the token nowhere', async () => {
    const page = await logInWith(Response.json({ auth: 'token', user: 'ada' }))
    expect(page.get('input').element.value).toBe('')
    expect(JSON.stringify({ ...localStorage, ...sessionStorage, state: useSessionStore().$state }) + document.cookie + location.href).not.toContain('a-token')
  })
})
