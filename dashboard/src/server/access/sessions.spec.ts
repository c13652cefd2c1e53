import { describe, expect, it } from 'vitest'
import { Sessions } from './sessions.ts'
import { EVERYTHING } from './view.ts'

const MINUTE_MS = 60_000
const HOUR_MS = 60 * MINUTE_MS

function setup() {
  let nowMs = 0
  const sessions = new Sessions(() => nowMs, { idleMs: 30 * MINUTE_MS, lifetimeMs: 8 * HOUR_MS })
  return {
    sessions,
    start: (user: string, tokenEndsAtMs: number | null = null) => sessions.start({ user, view: async () => EVERYTHING }, tokenEndsAtMs),
    pass: (ms: number) => nowMs += ms,
    userOf: (id: string) => sessions.find(id)?.user ?? null,
  }
}

describe('a session', () => {
  it('has an id that cannot be guessed, another one each time', () => {
    const { start } = setup()
    const ids = Array.from({ length: 5 }, () => start('ada').id)
    expect(new Set(ids).size).toBe(5)
    ids.forEach(id => expect(id).toMatch(/^[\w-]{43}$/))
  })

  it('ends when it was not used for a while, and each use puts that off', () => {
    const { start, pass, userOf } = setup()
    const { id } = start('ada')
    pass(29 * MINUTE_MS)
    expect(userOf(id)).toBe('ada')
    pass(29 * MINUTE_MS)
    expect(userOf(id)).toBe('ada')
    pass(30 * MINUTE_MS)
    expect(userOf(id)).toBeNull()
  })

  it('ends after its lifetime, however much it is used', () => {
    const { start, pass, userOf } = setup()
    const { id, endsAtMs } = start('ada')
    expect(endsAtMs).toBe(8 * HOUR_MS)
    for (let quarter = 1; quarter < 32; quarter++) {
      pass(15 * MINUTE_MS)
      expect(userOf(id)).toBe('ada')
    }
    pass(15 * MINUTE_MS)
    expect(userOf(id)).toBeNull()
  })

  it('ends with its token, when that is sooner', () => {
    const { start, pass, userOf } = setup()
    const { id, endsAtMs } = start('ada', 10 * MINUTE_MS)
    expect(endsAtMs).toBe(10 * MINUTE_MS)
    pass(10 * MINUTE_MS - 1)
    expect(userOf(id)).toBe('ada')
    pass(1)
    expect(userOf(id)).toBeNull()
  })

  it('does not live longer because its token does', () => {
    expect(setup().start('ada', 100 * HOUR_MS).endsAtMs).toBe(8 * HOUR_MS)
  })

  it('is not counted once it has ended', () => {
    const { sessions, start, pass } = setup()
    start('ada')
    expect(sessions.size).toBe(1)
    pass(30 * MINUTE_MS)
    expect(sessions.size).toBe(0)
  })
})

describe('many sessions', () => {
  it('of one person push out that person\'s oldest, and nobody else\'s', () => {
    const { start, userOf } = setup()
    const bob = start('bob').id
    const ids = Array.from({ length: 11 }, () => start('ada').id)
    expect(ids.map(userOf)).toEqual([null, ...Array.from({ length: 10 }).fill('ada')])
    expect(userOf(bob)).toBe('bob')
  })

  it('of many people push out the oldest of all', () => {
    const { sessions, start, userOf } = setup()
    const ids = Array.from({ length: 1001 }, (_, index) => start(`user-${index}`).id)
    expect(sessions.size).toBe(1000)
    expect(userOf(ids[0] ?? '')).toBeNull()
    expect(userOf(ids[1] ?? '')).toBe('user-1')
  })
})
