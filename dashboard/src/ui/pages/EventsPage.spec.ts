import { enableAutoUnmount } from '@vue/test-utils'
import { afterEach, describe, expect, it } from 'vitest'
import { setLocale } from '../i18n/messages.ts'
import { eventRow, mountPage, replicaSetRow, snapshot } from '../testing.ts'

enableAutoUnmount(afterEach)
afterEach(() => setLocale('en'))

const about = (kind: string, name: string) => ({ kind, namespace: 'todo', name, uid: `uid-${name}` })
const happened = snapshot({
  rows: {
    replicasets: [replicaSetRow()],
    events: [
      eventRow({ uid: '1', reason: 'BackOff', count: 3, object: about('Pod', 'a') }),
      eventRow({ uid: '2', reason: 'BackOff', count: 4, object: about('Pod', 'b') }),
      eventRow({ uid: '3', reason: 'SuccessfulCreate', type: 'Normal', object: about('ReplicaSet', 'backend-5d4f8') }),
      eventRow({ uid: '4', reason: 'HomeMade', type: 'Normal', object: about('Ingress', 'web') }),
    ],
  },
})
const MEANING = 'It failed several times; Kubernetes waits before the next try'

describe('the events page', () => {
  it('says what a usual reason means, and invents nothing for others', async () => {
    const { page } = await mountPage('/events?sort=object', happened)
    const rows = page.findAll('tbody tr').map(row => row.text())
    expect(rows.find(row => row.includes('Pod a'))).toContain(MEANING)
    expect(rows.find(row => row.includes('HomeMade'))).toMatch(/HomeMade–/)
  })

  it('leads to the object, to the Deployment for a ReplicaSet', async () => {
    const { page } = await mountPage('/events', happened)
    expect(page.findAll('tbody a').map(link => link.attributes('href')).toSorted()).toEqual(['/pods/todo/a', '/pods/todo/b', '/rollouts/todo/backend'])
  })

  it('gathers objects with one reason below it, with all counts', async () => {
    const { page } = await mountPage('/events?group=reason&sort=reason', happened)
    expect(page.findAll('th[scope=rowgroup]')[0]?.text().replace(/\s+/g, ' ')).toMatch(new RegExp(`^BackOff ?${MEANING} · 2 objects · 7 times · last .* ago$`))
  })

  it('finds events by what they mean', async () => {
    const { page } = await mountPage('/events?q=several+times', happened)
    expect(page.findAll('tbody tr')).toHaveLength(2)
  })

  it('explains in German too', async () => {
    await setLocale('de')
    const { text } = await mountPage('/events', happened)
    expect(text()).toContain('Es schlug mehrmals fehl; Kubernetes wartet vor dem nächsten Versuch')
  })
})
