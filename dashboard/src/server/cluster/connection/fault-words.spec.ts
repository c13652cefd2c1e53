import { describe, expect, it } from 'vitest'
import { describeFault } from './fault-words.ts'

const fault = (message: string, code: string) => Object.assign(new Error('replaced'), { message, code })

describe('a fault of a call', () => {
  it.each([
    [fault('aborted', 'ECONNRESET'), 'the connection to the API server was cut (ECONNRESET)'],
    [fault('', 'ECONNREFUSED'), 'the API server accepts no connections (ECONNREFUSED)'],
    [fault('', 'ENETUNREACH'), 'ENETUNREACH'],
    [new Error('certificate has expired'), 'certificate has expired'],
    ['odd', 'odd'],
  ])('%s has words', (error, words) => {
    expect(describeFault(error)).toBe(words)
  })
})
