import { describe, expect, it } from 'vitest'
import { planned } from './mix.ts'

const generator = { name: 'a', targets: ['http://one', 'http://two'] }
const many = Array.from({ length: 12_800 }, (_, number) => planned(number, generator))
const chats = many.filter(({ method }) => method === 'POST')
const messages = chats.map(({ body }) => (JSON.parse(body!) as { message: string }).message)

describe('the mix of requests', () => {
  it('keeps connections for one half of them, on each target and for each kind', () => {
    for (const target of generator.targets) {
      for (const method of ['GET', 'POST']) {
        const some = many.filter(request => request.target === target && request.method === method)
        expect(some.length).toBeGreaterThan(0)
        expect(some.filter(({ isKeptAlive }) => isKeptAlive).length / some.length).toBeCloseTo(0.5)
      }
    }
  })

  it('is one message to the chatbot in forty requests', () => {
    expect(chats).toHaveLength(320)
    expect(chats.every(({ path, body }) => path === '/api/v1/chat' && body !== undefined)).toBe(true)
  })

  it('removes every todo that it adds, some messages later', () => {
    const added = messages.filter(message => message.startsWith('add'))
    const removed = messages.filter(message => message.startsWith('delete'))
    expect(added).toHaveLength(40)
    expect(removed.map(message => message.replace('delete', 'add'))).toEqual(added)
    expect(messages.indexOf(removed[0]!)).toBeGreaterThan(messages.indexOf(added[0]!))
  })

  it('adds nothing twice', () => {
    const added = messages.filter(message => message.startsWith('add'))
    expect(new Set(added).size).toBe(added.length)
  })
})
